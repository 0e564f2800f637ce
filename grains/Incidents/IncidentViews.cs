using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents.State;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents;

/// <summary>Shows a state to people and programs.</summary>
internal static class IncidentViews
{
    /// <summary>The view of a state.</summary>
    /// <param name="id">The incident's id, for one of which nothing is recorded.</param>
    /// <param name="state">The state.</param>
    /// <param name="latest">The latest assessment since the incident was loaded, null where there was none: its words and outlines are not in the log.</param>
    public static IncidentView ToView(string id, IncidentState state, IncidentUpdate? latest) => new()
    {
        IncidentId = id,
        Domain = state.Domain,
        Kind = state.Kind,
        AreaId = state.AreaId,
        Stage = state.Stage,
        Level = state.Level,
        WorstLevel = state.WorstLevel,
        OpenedAt = state.OpenedAt,
        ClosedAt = state.ClosedAt,
        Version = state.Version,
        LogHash = state.Hash,
        Reasons = state.HandLevel is null && latest is not null ? latest.Reasons : state.Reasons,
        Needs = [.. state.Needs.Select(n => n.Need)],
        Orders = [.. state.Orders.Select(o => ToView(state.IncidentId, o))],
        Tasks = [.. state.Tasks.Select(ToView)],
        Shortfalls = [.. state.Needs.Where(n => n.Short > 0).Select(n => new Shortfall(n.Need.Id, n.Short))],
        Footprint = latest?.Footprint ?? ToFrames(state),
        Facts = state.Facts,
        Evacuated = state.Evacuated,
        Sheltered = state.Sheltered,
        Rulings = state.Rulings,
        Aid = AidViews.Of(state),
        Directives = [.. state.Directives.Select(x => new DirectiveView(x.Directive, x.IssuedAt, x.LiftedAt))],
        Cascades = [.. state.Cascades.Select(ToView)],
        DomainLevel = state.DomainLevel,
        HandLevel = state.HandLevel,
        HandLevelSince = state.HandLevelSince,
    };

    private static OrderView ToView(string incidentId, OrderState state) => new()
    {
        OrderId = state.Order.OrderId,
        IncidentId = incidentId,
        NeedId = state.Order.NeedId,
        Kind = state.Order.Kind,
        Resource = state.Order.Resource,
        ResourceId = state.Order.ResourceId,
        Quantity = state.Order.Quantity,
        Progress = state.Progress,
        OrderedAt = state.OrderedAt,
        ArrivedAt = state.ArrivedAt,
        ReleasedAt = state.ReleasedAt,
        EndedAt = state.EndedAt,
        Place = state.Order.Place,
        VillageId = state.Order.VillageId,
        TravelMinutes = state.Order.TravelMinutes,
        PumpCapacityM3H = state.Came is { } came ? state.Order.PumpCapacityM3H * came / state.Order.Quantity : state.Order.PumpCapacityM3H,
        Explanation = state.Order.Explanation,
        Token = state.Order.Token,
        Came = state.Came,
        ConfirmBy = state.AwaitsCommander ? state.Order.ConfirmBy : null,
    };

    private static CascadeView ToView(CascadeState state) => new()
    {
        Effect = state.Effect,
        To = state.To,
        ProposedAt = state.ProposedAt,
        EndedAt = state.EndedAt,
        Answers = [.. state.Answers.Select(x => new CascadeAnswerView(x.ByDomain, x.ByVersion, x.InArea, x.Accepted, x.Reason, x.SaidAt))],
    };

    private static TaskView ToView(TaskState state) => new()
    {
        TaskId = state.Task.Id,
        Name = state.Task.Name,
        Owner = state.Task.Owner,
        DueAt = state.Task.DueAt,
        DoneAt = state.DoneAt,
        Overdue = state.Overdue,
    };

    private static FootprintFrame[] ToFrames(IncidentState state) =>
    [
        .. (state.Footprint?.Frames ?? []).Select(f => new FootprintFrame(f.At, [.. f.Zones.Select(z => new FootprintZone
        {
            Grade = z.Grade,
            Outline = new GeoPolygon([]),
            People = z.People,
            VulnerablePeople = z.VulnerablePeople,
            EnterpriseIds = [],
            VillageId = z.VillageId,
            Value = z.Value,
            Uncertainty = 0,
            Unit = z.Unit,
        })])),
    ];
}
