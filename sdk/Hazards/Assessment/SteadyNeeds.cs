namespace Haimen.Hazards.Assessment;

/// <summary>
/// Collects the needs of an assessment so that orders do not flutter: a need once stated keeps its quantity while it is held, and grows
/// only when it is short by more than a stated part. A domain keeps the quantities in its own state from one assessment to the next.
/// </summary>
public sealed class SteadyNeeds
{
    private readonly IDictionary<string, int> _before;
    private readonly double _worthGrowing;
    private readonly SortedDictionary<string, Need> _needs = new(StringComparer.Ordinal);

    /// <summary>Begins with what was stated before.</summary>
    /// <param name="before">Quantities by need id, from the domain's own state; <see cref="Finish"/> writes the new ones into it.</param>
    /// <param name="worthGrowing">
    /// By which factor more must be needed for a quantity to grow, 1 or more; 1 where every unit counts. The usual tenth is unverified.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="worthGrowing"/> is below 1 or not a number.</exception>
    public SteadyNeeds(IDictionary<string, int> before, double worthGrowing = 1.1)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (!(worthGrowing >= 1)) throw new ArgumentOutOfRangeException(nameof(worthGrowing), worthGrowing, "must be 1 or more");
        (_before, _worthGrowing) = (before, worthGrowing);
    }

    /// <summary>The quantity stated before; 0 where none was.</summary>
    /// <param name="id">The need's id.</param>
    public int Before(string id) => _before.TryGetValue(id, out var quantity) ? quantity : 0;

    /// <summary>States a need.</summary>
    /// <param name="need">The need; a quantity of 0 only holds what was stated before.</param>
    /// <param name="held">Whether what was stated before stays although nothing is needed any more.</param>
    /// <returns>The quantity stated now; 0 where the need is released or never was.</returns>
    public int State(Need need, bool held = true)
    {
        ArgumentNullException.ThrowIfNull(need);
        var before = Before(need.Id);
        var quantity = need.Quantity > before * _worthGrowing ? need.Quantity : held || need.Quantity > 0 ? before : 0;
        if (quantity < 1) return 0;
        _needs[need.Id] = need with { Quantity = quantity, VulnerablePeople = Math.Min(quantity, need.VulnerablePeople) };
        return quantity;
    }

    /// <summary>Remembers what is stated and gives it, by id.</summary>
    public IReadOnlyList<Need> Finish()
    {
        _before.Clear();
        foreach (var (id, need) in _needs) _before[id] = need.Quantity;
        return [.. _needs.Values];
    }
}
