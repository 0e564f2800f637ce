using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Drills;

/// <summary>An order in a report.</summary>
[GenerateSerializer, Immutable, Alias("haimen.report-order")]
public sealed record ReportOrder
{
    /// <summary>The order.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The incident.</summary>
    [Id(1)] public required string Incident { get; init; }

    /// <summary>The need it served.</summary>
    [Id(2)] public required string Need { get; init; }

    /// <summary>Team, supply or evacuation.</summary>
    [Id(3)] public required NeedKind Kind { get; init; }

    /// <summary>Capability, category or <c>shelter-place</c>.</summary>
    [Id(4)] public required string Resource { get; init; }

    /// <summary>The team, depot or shelter.</summary>
    [Id(5)] public required string ResourceId { get; init; }

    /// <summary>1 for a team; pieces; people.</summary>
    [Id(6)] public required int Quantity { get; init; }

    /// <summary>How far it came.</summary>
    [Id(7)] public required OrderProgress Status { get; init; }

    /// <summary>When it was given.</summary>
    [Id(8)] public required DateTimeOffset OrderedAt { get; init; }

    /// <summary>When it arrived, null where it did not.</summary>
    [Id(9)] public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>When it was released, null where it was not.</summary>
    [Id(10)] public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>When it held nothing any more, null where it did to the end.</summary>
    [Id(11)] public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Where to.</summary>
    [Id(12)] public required GeoPoint Place { get; init; }

    /// <summary>The village, null where none.</summary>
    [Id(13)] public string? Village { get; init; }

    /// <summary>Expected minutes of travel, readiness included.</summary>
    [Id(14)] public double TravelMinutes { get; init; }

    /// <summary>Pumping capacity that it brought, m³/h.</summary>
    [Id(15)] public double PumpCapacityM3H { get; init; }

    /// <summary>Why it was chosen, and what else could have been sent.</summary>
    [Id(16)] public required OrderExplanation Explanation { get; init; }

    /// <summary>The rule and figures behind the need.</summary>
    [Id(18)] public LocalizedText Rule { get; init; } = new("", "");

    /// <summary>Whether somebody went: it was neither declined nor left without an answer, and came as far as the road.</summary>
    public bool SetOut => ArrivedAt is not null || Status is OrderProgress.EnRoute or OrderProgress.OnScene;

    /// <summary>An order as it stands.</summary>
    /// <param name="order">How it stands.</param>
    /// <param name="need">The need it served, null where it is no longer stated.</param>
    public static ReportOrder From(OrderView order, Need? need = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new ReportOrder
        {
            Id = order.OrderId,
            Incident = order.IncidentId,
            Need = order.NeedId,
            Kind = order.Kind,
            Resource = order.Resource,
            ResourceId = order.ResourceId,
            Quantity = order.Quantity,
            Status = order.Progress,
            OrderedAt = order.OrderedAt,
            ArrivedAt = order.ArrivedAt,
            ReleasedAt = order.ReleasedAt,
            EndedAt = order.EndedAt,
            Place = order.Place,
            Village = order.VillageId,
            TravelMinutes = order.TravelMinutes,
            PumpCapacityM3H = order.PumpCapacityM3H,
            Explanation = order.Explanation,
            Rule = need?.Rule ?? new LocalizedText("", ""),
        };
    }
}
