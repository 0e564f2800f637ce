using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents.Deciding;
using Haimen.Grains.Resources;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.State;

/// <summary>What follows from needs and orders together.</summary>
internal sealed partial record IncidentState
{
    /// <summary>Whether needs are served: the plan is active and the hazard not over.</summary>
    public bool Serves => Stage is IncidentStage.Responding or IncidentStage.Contained;

    /// <summary>People in shelters now.</summary>
    public int Sheltered => Orders
        .Where(o => o.Order.Kind == NeedKind.Evacuation && o.Progress == OrderProgress.OnScene)
        .Sum(o => o.Units) + AidSheltered;

    /// <summary>A need by id, null where it is not in force.</summary>
    public NeedState? FindNeed(string needId) => Array.Find(Needs, n => n.Need.Id == needId);

    /// <summary>An order by id, null where there is none.</summary>
    public OrderState? FindOrder(string orderId) => Array.Find(Orders, o => o.Order.OrderId == orderId);

    /// <summary>A task by id, null where there is none.</summary>
    public TaskState? FindTask(string taskId) => Array.Find(Tasks, t => t.Task.Id == taskId);

    /// <summary>Units of a need that running orders and promised aid cover, or that goods delivered and used up have covered.</summary>
    public int CoveredOf(string needId) =>
        Orders.Where(o => o.Order.NeedId == needId && Covers(o)).Sum(o => o.Units) + AidCoverOf(needId, arrived: false);

    /// <summary>Units of a need that have arrived.</summary>
    public int ServedOf(string needId) =>
        Orders.Where(o => o.Order.NeedId == needId && o.ArrivedAt is not null && Covers(o)).Sum(o => o.Units)
        + AidCoverOf(needId, arrived: true);

    /// <summary>Units of a need that nothing covers, 0 or more.</summary>
    public int OpenOf(NeedState need) => Math.Max(0, need.Need.Quantity - CoveredOf(need.Need.Id));

    /// <summary>All that is still needed, for dispatch.</summary>
    public OpenNeeds OpenNeeds(IncidentContext context) => new()
    {
        IncidentId = IncidentId,
        Version = Version,
        Needs = Serves ? [.. Needs.Select(n => ToOpen(n, context)).Where(n => n.Open > 0 || n.UnderWay.Length > 0)] : [],
    };

    /// <summary>Resources that are not to be asked for a need now, by id: those forbidden, and those that said no or nothing a while ago.</summary>
    public string[] ExcludedFrom(NeedState need, IncidentContext context) =>
    [
        .. need.Excluded.Where(x => context.Now < x.Since + context.Options.ExcludeFor).Select(x => x.ResourceId)
            .Concat(Rulings.Where(r => r.Kind == ResourceRulingKind.Forbidden && (r.NeedId.Length == 0 || r.NeedId == need.Need.Id)).Select(r => r.ResourceId))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Resources that a commander wants for a need, in the order in which they were named.</summary>
    public string[] PinnedTo(string needId) =>
        [.. Rulings.Where(r => r.Kind == ResourceRulingKind.Pinned && r.NeedId == needId).Select(r => r.ResourceId)];

    /// <summary>What was said of a resource for a need, or where that is empty for the whole incident; null where nothing.</summary>
    public ResourceRuling? FindRuling(string needId, string resourceId) => Array.Find(Rulings, r => r.NeedId == needId && r.ResourceId == resourceId);

    /// <summary>Whether people wait for goods or shelter.</summary>
    public bool ReliefOutstanding => Needs.Any(n => IsRelief(n) && ServedOf(n.Need.Id) < n.Need.Quantity);

    /// <summary>Whether a need is one for goods or shelter.</summary>
    public static bool IsRelief(NeedState need) => need.Need.Kind is NeedKind.Supply or NeedKind.Evacuation;

    private OpenNeed ToOpen(NeedState need, IncidentContext context) => new()
    {
        Need = need.Need,
        Open = OpenOf(need),
        StatedAt = need.StatedAt,
        Excluded = ExcludedFrom(need, context),
        Pinned = PinnedTo(need.Need.Id),
        AwaitsCommander = context.Policy.AwaitsCommander(need.Need.Kind, Level),
        UnderWay = UnderWayTo(need),
    };

    /// <summary>
    /// Its teams that a plan may send elsewhere: they have their order and have not arrived, were not diverted to it on the road, and no
    /// commander has pinned them. A crew that is turned round again and again arrives nowhere.
    /// </summary>
    private UnderWayTeam[] UnderWayTo(NeedState need)
    {
        if (need.Need.Kind != NeedKind.Team) return [];
        var pinned = PinnedTo(need.Need.Id);
        return
        [
            .. Orders.Where(o => o.Order.NeedId == need.Need.Id && o.ReleasedAt is null
                    && o.Progress is OrderProgress.Ordered or OrderProgress.Acknowledged or OrderProgress.EnRoute
                    && o.Order.Explanation.Terms.SwitchCost <= 0
                    && !pinned.Contains(o.Order.ResourceId, StringComparer.Ordinal))
                .Select(o => new UnderWayTeam(o.Order.ResourceId, o.Order.OrderId, o.Order.Token)),
        ];
    }

    private static bool Covers(OrderState order) =>
        order.ReleasedAt is null
        && (order.Progress <= OrderProgress.OnScene
            || (order.Order.Kind == NeedKind.Supply && order.ArrivedAt is not null && order.Progress is OrderProgress.Returning or OrderProgress.Returned));
}
