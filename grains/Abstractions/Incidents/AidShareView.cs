using Haimen.Hazards;

namespace Haimen.Grains.Incidents;

/// <summary>Units of mutual aid that go to one need.</summary>
[GenerateSerializer, Immutable, Alias("haimen.aid-share-view")]
public sealed record AidShareView
{
    /// <summary>The need.</summary>
    [Id(0)] public required string NeedId { get; init; }

    /// <summary>Units.</summary>
    [Id(1)] public required int Quantity { get; init; }

    /// <summary>Where to.</summary>
    [Id(2)] public required GeoPoint Place { get; init; }

    /// <summary>The village, null where none.</summary>
    [Id(3)] public string? VillageId { get; init; }

    /// <summary>Pumping capacity that they bring together, m³/h.</summary>
    [Id(4)] public required double PumpCapacityM3H { get; init; }

    /// <summary>When they were released, null while they are not.</summary>
    [Id(5)] public DateTimeOffset? ReleasedAt { get; init; }
}
