using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.State;

/// <summary>Mutual aid. Requests and answers stand in the order in which they came.</summary>
internal sealed partial record IncidentState
{
    /// <summary>What the own tiers answered, by kind, then resource. A snapshot of an older version of the program has none.</summary>
    public AidOwnState[] AidOwn { get; init => field = value ?? []; } = [];

    public AidRequestState[] AidRequests { get; init => field = value ?? []; } = [];

    public AidAnswerState[] AidAnswers { get; init => field = value ?? []; } = [];

    /// <summary>A request by id, null where there is none.</summary>
    public AidRequestState? FindAidRequest(string requestId) => Array.Find(AidRequests, r => r.Request.RequestId == requestId);

    /// <summary>An answer by id, null where there is none.</summary>
    public AidAnswerState? FindAidAnswer(string answerId) => Array.Find(AidAnswers, a => a.Answer.AnswerId == answerId);

    /// <summary>The request to a level for a resource that stands; null where there is none.</summary>
    public AidRequestState? OpenAidRequest(AidTier tier, NeedKind kind, string resource) =>
        Array.Find(AidRequests, r => r.IsOpen && r.Request.Tier == tier && r.Request.Kind == kind && r.Request.Resource == resource);

    /// <summary>Whether a level was asked for a resource in this response.</summary>
    public bool HasAsked(AidTier tier, NeedKind kind, string resource) => Array.Exists(
        AidRequests, r => r.Request.Tier == tier && r.Request.Kind == kind && r.Request.Resource == resource && r.AskedAt >= RespondingAt);

    /// <summary>Units given under a request: promised, or on scene.</summary>
    public int GrantedOf(string requestId) => AidAnswers.Where(a => a.Answer.RequestId == requestId)
        .Sum(a => a.Shares.Where(a.Covers).Sum(s => s.Share.Quantity));

    /// <summary>What is short now, by need: what dispatch could not find a resource for, less what was covered since.</summary>
    public int ShortOf(NeedState need) => Serves ? Math.Min(need.Short, OpenOf(need)) : 0;

    /// <summary>What is short now of a resource, over all needs.</summary>
    public int ShortOf(NeedKind kind, string resource) => NeedsFor(kind, resource).Sum(ShortOf);

    /// <summary>The needs for a resource, by id.</summary>
    public IEnumerable<NeedState> NeedsFor(NeedKind kind, string resource) => Needs.Where(n => n.Need.Kind == kind && n.Need.Resource == resource);

    /// <summary>The resources that are short, by kind, then resource.</summary>
    public (NeedKind Kind, string Resource)[] ShortResources() =>
    [
        .. Needs.Where(n => ShortOf(n) > 0).Select(n => (n.Need.Kind, n.Need.Resource)).Distinct()
            .OrderBy(r => r.Kind).ThenBy(r => r.Resource, StringComparer.Ordinal),
    ];

    /// <summary>Units of a resource that own orders cover.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="isMeant">Which resources, by id.</param>
    public int OrderedOf(NeedKind kind, string resource, Func<string, bool> isMeant) => NeedsFor(kind, resource)
        .Sum(n => Orders.Where(o => o.Order.NeedId == n.Need.Id && Covers(o) && isMeant(o.Order.ResourceId)).Sum(o => o.Units));

    private int AidCoverOf(string needId, bool arrived) => AidAnswers.Where(a => !arrived || a.ArrivedAt is not null)
        .Sum(a => a.Shares.Where(s => s.Share.NeedId == needId && a.Covers(s)).Sum(s => s.Share.Quantity));

    private int AidSheltered => AidAnswers.Where(a => a.Kind == NeedKind.Evacuation && a is { Holds: true, ArrivedAt: not null })
        .Sum(a => a.Wanted);
}
