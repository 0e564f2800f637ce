using Haimen.Hazards.Assessment;

namespace Haimen.FishingVessels.Assessment;

/// <summary>Collects needs so that orders do not flutter: a need once stated keeps its quantity until its cause is gone, and only grows.</summary>
internal sealed class StatedNeeds(AreaMemory memory)
{
    private readonly List<Need> _needs = [];
    private readonly SortedDictionary<string, int> _stated = new(StringComparer.Ordinal);

    /// <summary>The quantity stated before, 0 where none.</summary>
    /// <param name="id">The need's id.</param>
    public int Before(string id) => memory.Needs.GetValueOrDefault(id);

    /// <summary>States a need; a quantity of 0 holds what was stated before, and states nothing where nothing was.</summary>
    /// <param name="need">The need.</param>
    public void State(Need need)
    {
        var quantity = Math.Max(need.Quantity, Before(need.Id));
        if (quantity < 1) return;
        _stated[need.Id] = quantity;
        _needs.Add(need with { Quantity = quantity });
    }

    /// <summary>Remembers what is stated and gives it, by id.</summary>
    public IReadOnlyList<Need> Finish()
    {
        memory.Needs.Clear();
        foreach (var (id, quantity) in _stated) memory.Needs[id] = quantity;
        _needs.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return _needs;
    }
}
