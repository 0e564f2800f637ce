using Haimen.Hazards.Assessment;

namespace Haimen.Fire.Assessment;

/// <summary>
/// Collects needs so that orders do not flutter: a need once stated keeps its quantity until it is released, and grows only
/// when it is short by more than a tenth.
/// </summary>
internal sealed class StatedNeeds(AreaMemory memory)
{
    private const double WorthGrowing = 1.1;
    private readonly List<Need> _needs = [];
    private readonly SortedDictionary<string, int> _stated = new(StringComparer.Ordinal);

    /// <summary>States a need.</summary>
    /// <param name="need">The need; a quantity of 0 only holds what was stated before.</param>
    /// <param name="held">Whether what was stated before must stay.</param>
    /// <returns>The quantity stated now; 0 where the need is released or never was.</returns>
    public int State(Need need, bool held)
    {
        var before = memory.Needs.GetValueOrDefault(need.Id);
        var quantity = need.Quantity > before * WorthGrowing ? need.Quantity : held || need.Quantity > 0 ? before : 0;
        if (quantity < 1) return 0;
        _stated[need.Id] = quantity;
        _needs.Add(need with { Quantity = quantity, VulnerablePeople = Math.Min(quantity, need.VulnerablePeople) });
        return quantity;
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
