using Haimen.Hazards;

namespace Haimen.Grains.Resources;

/// <summary>An order that owns a resource or a part of it.</summary>
[GenerateSerializer, Immutable, Alias("haimen.held-order")]
internal sealed record HeldOrder
{
    /// <summary>The order.</summary>
    [Id(0)] public required string OrderId { get; init; }

    /// <summary>The incident it serves.</summary>
    [Id(1)] public required string IncidentId { get; init; }

    /// <summary>Capability, supply category or <c>shelter-place</c>.</summary>
    [Id(2)] public required string Resource { get; init; }

    /// <summary>1 for a team; pieces; people.</summary>
    [Id(3)] public required int Quantity { get; init; }

    /// <summary>Its fencing token.</summary>
    [Id(4)] public required long Token { get; init; }

    /// <summary>How far it is.</summary>
    [Id(5)] public required OrderProgress Progress { get; init; }

    /// <summary>The farthest it came on its way out, so that a repeated report is known; never beyond on scene.</summary>
    [Id(6)] public required OrderProgress Reached { get; init; }

    /// <summary>When the reservation ends unless ordered.</summary>
    [Id(7)] public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Minutes of travel out, readiness included; 0 before it is ordered.</summary>
    [Id(8)] public double TravelMinutes { get; init; }

    /// <summary>Where to, null before it is ordered.</summary>
    [Id(9)] public GeoPoint? Destination { get; init; }

    /// <summary>The village it goes to, or moves people from; null where none, or before it is ordered.</summary>
    [Id(11)] public string? VillageId { get; init; }

    /// <summary>Where its people were taken from this shelter; null where they were not.</summary>
    [Id(12)] public Lodging? Lodging { get; init; }

    /// <summary>When it departed, null while it has not.</summary>
    [Id(10)] public DateTimeOffset? DepartedAt { get; init; }

    /// <summary>Whether what it holds has left the station, shelf or home.</summary>
    public bool HasDeparted => Reached >= OrderProgress.EnRoute;
}
