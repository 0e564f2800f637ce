using Haimen.Client.V1;
using Haimen.Grains.Incidents;
using Assess = Haimen.Hazards.Assessment;

namespace Haimen.Host.Api.Mapping;

/// <summary>An incident as the contract has it. What it says of aid and of other domains is in the other part.</summary>
internal static partial class IncidentMap
{
    public static Incident ToWire(this IncidentView x) => new()
    {
        Id = x.IncidentId,
        Domain = x.Domain,
        Kind = x.Kind,
        TownshipId = x.AreaId,
        Stage = (Client.V1.IncidentStage)(int)x.Stage,
        Level = x.Level.ToWire(),
        WorstLevel = x.WorstLevel.ToWire(),
        DomainLevel = x.DomainLevel.ToWire(),
        HandLevel = x.HandLevel?.ToWire() ?? HazardGrade.Unspecified,
        HandLevelSince = x.HandLevelSince.ToWire(),
        OpenedAt = x.OpenedAt.ToWire(),
        ClosedAt = x.ClosedAt.ToWire(),
        Version = x.Version,
        LogHash = x.LogHash,
        Reasons = { x.Reasons.Select(r => r.ToWire()) },
        Needs = { x.Needs.Select(ToWire) },
        Orders = { x.Orders.Select(ToWire) },
        Tasks = { x.Tasks.Select(ToWire) },
        Shortfalls = { x.Shortfalls.Select(s => new Client.V1.Shortfall { NeedId = s.NeedId, Quantity = s.Quantity }) },
        Footprint = { x.Footprint.Select(ToWire) },
        Facts = { x.Facts },
        Evacuated = x.Evacuated,
        Sheltered = x.Sheltered,
        Rulings = { x.Rulings.Select(ToWire) },
        Aid = { x.Aid.Select(ToWire) },
        Directives = { x.Directives.Select(ToWire) },
        Cascades = { x.Cascades.Select(ToWire) },
    };

    public static Order ToWire(this OrderView x)
    {
        var order = new Order
        {
            Id = x.OrderId,
            IncidentId = x.IncidentId,
            NeedId = x.NeedId,
            Kind = x.Kind.ToWire(),
            Resource = x.Resource,
            ResourceId = x.ResourceId,
            Quantity = x.Quantity,
            Progress = x.Progress.ToWire(),
            AwaitsCommander = x.AwaitsCommander,
            ConfirmBy = x.ConfirmBy.ToWire(),
            OrderedAt = x.OrderedAt.ToWire(),
            ArrivedAt = x.ArrivedAt.ToWire(),
            ReleasedAt = x.ReleasedAt.ToWire(),
            EndedAt = x.EndedAt.ToWire(),
            Place = x.Place.ToWire(),
            TravelMinutes = x.TravelMinutes,
            PumpCapacityM3H = x.PumpCapacityM3H,
            Token = x.Token,
        };
        if (x.Came is { } came) order.Came = came;
        if (x.VillageId is { } village) order.VillageId = village;
        return order;
    }

    public static Client.V1.OrderExplanation ToExplanation(this OrderView x) => new()
    {
        OrderId = x.OrderId,
        Units = x.Explanation.Terms.Units,
        Weight = x.Explanation.Terms.Weight,
        Minutes = x.Explanation.Terms.Minutes,
        LateMinutes = x.Explanation.Terms.LateMinutes,
        LatenessFactor = x.Explanation.Terms.LatenessFactor,
        SurchargeMinutes = x.Explanation.Terms.SurchargeMinutes,
        SwitchCost = x.Explanation.Terms.SwitchCost,
        Cost = x.Explanation.Terms.Cost,
        Decided = Kebab.Of(x.Explanation.Decided),
        DecidedBy = x.Explanation.DecidedBy,
        Why = x.Explanation.Why.ToWire(),
        Alternatives = { x.Explanation.Alternatives.Select(ToWire) },
        PlanMethod = x.Explanation.Plan.Method,
        PlanCost = x.Explanation.Plan.Cost,
        PlanLowerBound = x.Explanation.Plan.LowerBound,
        TravelSource = x.Explanation.TravelSource,
    };

    public static ReplayReport ToWire(this ReplayResult x)
    {
        var report = new ReplayReport
        {
            IncidentId = x.IncidentId,
            Sound = x.Sound,
            Version = x.Version,
            LogHash = x.LogHash,
            Problem = x.Corrupt?.Problem ?? "",
            Differences = { x.Differences.Select(d => new Client.V1.ReplayDifference { Version = d.Version, Field = d.Field, Replayed = d.Replayed, Snapshot = d.Snapshot }) },
            DomainVersions = { x.DomainVersions },
        };
        if (x.Corrupt is { } corrupt) report.CorruptVersion = corrupt.Version;
        if (x.SnapshotVersion is { } snapshot) report.SnapshotVersion = snapshot;
        foreach (var kind in x.Kinds) report.Kinds.Add(kind.Kind, kind.Count);
        return report;
    }

    public static NeedKind ToWire(this Assess.NeedKind x) => (NeedKind)((int)x + 1);

    public static OrderProgress ToWire(this Grains.Resources.OrderProgress x) => (OrderProgress)((int)x + 1);

    private static Client.V1.Alternative ToWire(Grains.Dispatch.Alternative x) => new()
    {
        ResourceId = x.ResourceId,
        Cost = x.Cost,
        Minutes = x.Minutes,
        PlanDearerBy = x.PlanDearerBy,
        Reason = Kebab.Of(x.Reason),
        Subject = x.Subject,
        Why = x.Why.ToWire(),
    };

    private static Need ToWire(Assess.Need x)
    {
        var need = new Need
        {
            Id = x.Id,
            Kind = x.Kind.ToWire(),
            Resource = x.Resource,
            Quantity = x.Quantity,
            Place = x.Place.ToWire(),
            Weight = x.Weight,
            WithinMinutes = x.WithinMinutes,
            VulnerablePeople = x.VulnerablePeople,
            Rule = x.Rule.ToWire(),
        };
        if (x.VillageId is { } village) need.VillageId = village;
        return need;
    }

    private static IncidentTask ToWire(TaskView x) => new()
    {
        Id = x.TaskId,
        Name = x.Name.ToWire(),
        Owner = x.Owner,
        DueAt = x.DueAt.ToWire(),
        DoneAt = x.DoneAt.ToWire(),
        Overdue = x.Overdue,
    };

    private static FootprintFrame ToWire(Assess.FootprintFrame x) => new() { At = x.At.ToWire(), Zones = { x.Zones.Select(ToWire) } };

    private static FootprintZone ToWire(Assess.FootprintZone x)
    {
        var zone = new FootprintZone
        {
            Grade = x.Grade.ToWire(),
            Outline = x.Outline.ToWire(),
            People = x.People,
            VulnerablePeople = x.VulnerablePeople,
            EnterpriseIds = { x.EnterpriseIds },
            Value = x.Value,
            Uncertainty = x.Uncertainty,
            Unit = x.Unit,
            Label = x.Label?.ToWire(),
            Trust = Kebab.Of(x.Trust),
        };
        if (x.VillageId is { } village) zone.VillageId = village;
        if (x.Model is { } model) zone.Model = model;
        return zone;
    }
}
