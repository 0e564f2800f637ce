using Haimen.Grains.Dispatch;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents;

/// <summary>One order of an incident.</summary>
[GenerateSerializer, Immutable, Alias("haimen.order-view")]
public sealed record OrderView
{
    /// <summary>The order.</summary>
    [Id(0)] public required string OrderId { get; init; }

    /// <summary>The incident.</summary>
    [Id(1)] public required string IncidentId { get; init; }

    /// <summary>The need it serves.</summary>
    [Id(2)] public required string NeedId { get; init; }

    /// <summary>What kind of resource.</summary>
    [Id(3)] public required NeedKind Kind { get; init; }

    /// <summary>Capability, category or <c>shelter-place</c>.</summary>
    [Id(4)] public required string Resource { get; init; }

    /// <summary>The team, depot or shelter.</summary>
    [Id(5)] public required string ResourceId { get; init; }

    /// <summary>1 for a team; pieces; people.</summary>
    [Id(6)] public required int Quantity { get; init; }

    /// <summary>How far it is.</summary>
    [Id(7)] public required OrderProgress Progress { get; init; }

    /// <summary>When it was given.</summary>
    [Id(8)] public required DateTimeOffset OrderedAt { get; init; }

    /// <summary>When it arrived, null while it has not.</summary>
    [Id(9)] public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>When it was released, null while it is not.</summary>
    [Id(10)] public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>When it held nothing any more, null while it does.</summary>
    [Id(11)] public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Where to.</summary>
    [Id(12)] public required GeoPoint Place { get; init; }

    /// <summary>The village, null where none.</summary>
    [Id(13)] public string? VillageId { get; init; }

    /// <summary>Expected minutes of travel.</summary>
    [Id(14)] public required double TravelMinutes { get; init; }

    /// <summary>Pumping capacity that it brings, m³/h.</summary>
    [Id(15)] public required double PumpCapacityM3H { get; init; }

    /// <summary>Why it was chosen.</summary>
    [Id(16)] public required OrderExplanation Explanation { get; init; }

    /// <summary>The fencing token of its reservation.</summary>
    [Id(18)] public required long Token { get; init; }

    /// <summary>Pieces or people that came, where they are fewer than were ordered.</summary>
    [Id(19)] public int? Came { get; init; }

    /// <summary>When it lapses unless a commander confirms it; null where it does not wait for one.</summary>
    [Id(20)] public DateTimeOffset? ConfirmBy { get; init; }

    /// <summary>Whether it waits for a commander; its resource is held and has not been told.</summary>
    public bool AwaitsCommander => ConfirmBy is not null;

    /// <summary>What it covers of its need.</summary>
    public int Units => Came ?? Quantity;

    /// <summary>Whether the order still holds its resource.</summary>
    public bool Holds => !Progress.IsEnd();
}
