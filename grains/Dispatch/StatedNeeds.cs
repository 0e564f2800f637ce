namespace Haimen.Grains.Dispatch;

/// <summary>What an incident has stated, and what became of it since.</summary>
/// <param name="needs">The statement.</param>
internal sealed class StatedNeeds(OpenNeeds needs)
{
    private readonly Dictionary<string, int> _reserved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _refusedBy = new(StringComparer.Ordinal);
    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);

    /// <summary>The version of the incident's log that the statement is of.</summary>
    public long Version => needs.Version;

    /// <summary>The shortfalls that the incident has last been told, by need id.</summary>
    public Shortfall[] Told { get; set; } = [];

    /// <summary>Whether anything is open that no plan has seen as it stands.</summary>
    public bool HasUnsettled => needs.Needs.Any(x => Open(x) > 0 && !_settled.Contains(x.Need.Id));

    /// <summary>What a plan may take up, by need id.</summary>
    public IEnumerable<PlannedNeed> Plannable(DateTimeOffset now) => needs.Needs
        .Where(x => Open(x) > 0 || x.UnderWay.Length > 0)
        .OrderBy(x => x.Need.Id, StringComparer.Ordinal)
        .Select(x => new PlannedNeed(
            needs.IncidentId,
            x.Need,
            Math.Max(0, Open(x)),
            Math.Max(0, x.Need.WithinMinutes - (now - x.StatedAt).TotalMinutes),
            [.. x.Excluded, .. _refusedBy.GetValueOrDefault(x.Need.Id) ?? []],
            x.Pinned,
            x.AwaitsCommander,
            x.UnderWay));

    /// <summary>Whether a need is open and no plan has seen it as it stands.</summary>
    public bool IsUnsettled(string needId) => !_settled.Contains(needId) && needs.Needs.Any(x => x.Need.Id == needId && Open(x) > 0);

    /// <summary>Marks needs that stand in this statement as they stood in the one before: what was settled of them stays so.</summary>
    public void Inherit(StatedNeeds before, OpenNeeds stated)
    {
        foreach (var need in stated.Needs)
        {
            if (before._settled.Contains(need.Need.Id) && before.IsStatedAs(need)) _settled.Add(need.Need.Id);
        }

        Told = before.Told;
    }

    /// <summary>Remembers that a plan has seen a need: until something changes, another would find no more for it.</summary>
    public void Settle(string needId) => _settled.Add(needId);

    /// <summary>Counts units as on their way to be placed, or no more (negative).</summary>
    public void Reserve(string needId, int units) => _reserved[needId] = _reserved.GetValueOrDefault(needId) + units;

    /// <summary>Remembers that a resource refused, so that the next plan does not run into it again.</summary>
    public void Refuse(string needId, string resourceId)
    {
        if (!_refusedBy.TryGetValue(needId, out var by)) _refusedBy[needId] = by = new HashSet<string>(StringComparer.Ordinal);
        by.Add(resourceId);
        _settled.Remove(needId);
    }

    /// <summary>Forgets who refused and what was settled: things have changed.</summary>
    public void Unsettle()
    {
        _refusedBy.Clear();
        _settled.Clear();
    }

    private bool IsStatedAs(OpenNeed need) => needs.Needs.Any(x => x.Need == need.Need && Open(x) == need.Open
        && x.Excluded.SequenceEqual(need.Excluded) && x.Pinned.SequenceEqual(need.Pinned) && x.AwaitsCommander == need.AwaitsCommander);

    private int Open(OpenNeed need) => need.Open - _reserved.GetValueOrDefault(need.Need.Id);
}
