using Haimen.Grains.Dispatch;
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
        .Sum(o => o.Order.Quantity) + AidSheltered;

    /// <summary>A need by id, null where it is not in force.</summary>
    public NeedState? FindNeed(string needId) => Array.Find(Needs, n => n.Need.Id == needId);

    /// <summary>An order by id, null where there is none.</summary>
    public OrderState? FindOrder(string orderId) => Array.Find(Orders, o => o.Order.OrderId == orderId);

    /// <summary>A task by id, null where there is none.</summary>
    public TaskState? FindTask(string taskId) => Array.Find(Tasks, t => t.Task.Id == taskId);

    /// <summary>Units of a need that running orders and promised aid cover, or that goods delivered and used up have covered.</summary>
    public int CoveredOf(string needId) =>
        Orders.Where(o => o.Order.NeedId == needId && Covers(o)).Sum(o => o.Order.Quantity) + AidCoverOf(needId, arrived: false);

    /// <summary>Units of a need that have arrived.</summary>
    public int ServedOf(string needId) =>
        Orders.Where(o => o.Order.NeedId == needId && o.ArrivedAt is not null && Covers(o)).Sum(o => o.Order.Quantity)
        + AidCoverOf(needId, arrived: true);

    /// <summary>Units of a need that nothing covers, 0 or more.</summary>
    public int OpenOf(NeedState need) => Math.Max(0, need.Need.Quantity - CoveredOf(need.Need.Id));

    /// <summary>All that is still needed, for dispatch.</summary>
    public OpenNeeds OpenNeeds() => new()
    {
        IncidentId = IncidentId,
        Version = Version,
        Needs = Serves
            ? [.. Needs.Select(n => new OpenNeed { Need = n.Need, Open = OpenOf(n), StatedAt = n.StatedAt, Excluded = n.Excluded }).Where(n => n.Open > 0)]
            : [],
    };

    /// <summary>Whether people wait for goods or shelter.</summary>
    public bool ReliefOutstanding => Needs.Any(n => IsRelief(n) && ServedOf(n.Need.Id) < n.Need.Quantity);

    /// <summary>Whether a need is one for goods or shelter.</summary>
    public static bool IsRelief(NeedState need) => need.Need.Kind is NeedKind.Supply or NeedKind.Evacuation;

    private static bool Covers(OrderState order) =>
        order.ReleasedAt is null
        && (order.Progress <= OrderProgress.OnScene
            || (order.Order.Kind == NeedKind.Supply && order.ArrivedAt is not null && order.Progress is OrderProgress.Returning or OrderProgress.Returned));
}
