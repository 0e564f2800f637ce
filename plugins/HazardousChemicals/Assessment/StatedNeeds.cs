using Haimen.Hazards.Assessment;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>
/// Collects needs so that orders do not flutter: a need once stated keeps its quantity until the incident ends, and grows only
/// when it is short by more than a tenth.
/// </summary>
internal sealed class StatedNeeds(AreaMemory memory)
{
    private const double WorthGrowing = 1.1;
    private readonly SortedDictionary<string, Need> _needs = new(StringComparer.Ordinal);

    /// <summary>States a need; a quantity of 0 only keeps what was stated before.</summary>
    /// <param name="need">The need.</param>
    /// <returns>The quantity stated now.</returns>
    public int State(Need need)
    {
        var before = memory.Needs.GetValueOrDefault(need.Id);
        var quantity = need.Quantity > before * WorthGrowing ? need.Quantity : before;
        if (quantity < 1) return 0;
        _needs[need.Id] = need with { Quantity = quantity, VulnerablePeople = Math.Min(quantity, need.VulnerablePeople) };
        return quantity;
    }

    /// <summary>Remembers what is stated and gives it, by id.</summary>
    public IReadOnlyList<Need> Finish()
    {
        memory.Needs.Clear();
        foreach (var (id, need) in _needs) memory.Needs[id] = need.Quantity;
        return [.. _needs.Values];
    }
}
