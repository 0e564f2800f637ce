namespace Haimen.Grains.Dispatch;

/// <summary>What an incident has stated, and what became of it since.</summary>
/// <param name="needs">The statement.</param>
internal sealed class StatedNeeds(OpenNeeds needs)
{
    private readonly Dictionary<string, int> _reserved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _refusedBy = new(StringComparer.Ordinal);

    /// <summary>The version of the incident's log that the statement is of.</summary>
    public long Version => needs.Version;

    /// <summary>The shortfalls that the incident has last been told, by need id.</summary>
    public Shortfall[] Told { get; set; } = [];

    /// <summary>Whether anything is still to be planned.</summary>
    public bool HasOpen => needs.Needs.Any(x => Open(x) > 0);

    /// <summary>What is still to be planned, by need id.</summary>
    public IEnumerable<PlannedNeed> Plannable(DateTimeOffset now) => needs.Needs
        .Where(x => Open(x) > 0)
        .OrderBy(x => x.Need.Id, StringComparer.Ordinal)
        .Select(x => new PlannedNeed(
            needs.IncidentId,
            x.Need,
            Open(x),
            Math.Max(0, x.Need.WithinMinutes - (now - x.StatedAt).TotalMinutes),
            [.. x.Excluded, .. _refusedBy.GetValueOrDefault(x.Need.Id) ?? []]));

    /// <summary>Counts units as on their way to be placed, or no more (negative).</summary>
    public void Reserve(string needId, int units) => _reserved[needId] = _reserved.GetValueOrDefault(needId) + units;

    /// <summary>Remembers that a resource refused, so that the next plan does not run into it again.</summary>
    public void Refuse(string needId, string resourceId)
    {
        if (!_refusedBy.TryGetValue(needId, out var by)) _refusedBy[needId] = by = new HashSet<string>(StringComparer.Ordinal);
        by.Add(resourceId);
    }

    /// <summary>Forgets who refused: things have changed.</summary>
    public void ForgetRefusals() => _refusedBy.Clear();

    private int Open(OpenNeed need) => need.Open - _reserved.GetValueOrDefault(need.Need.Id);
}
