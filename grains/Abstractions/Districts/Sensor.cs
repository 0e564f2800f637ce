using Haimen.Hazards;

namespace Haimen.Grains.Districts;

/// <summary>A gauge or a state report, with the limits its readings are checked against.</summary>
public sealed record Sensor
{
    /// <summary>Stable id, e.g. <c>rain-changle-03</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>What it measures: the id of a sensor kind that a hazard domain grades, e.g. <c>rain</c>, <c>river-stage</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it is.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>The township it lies in.</summary>
    public required string TownshipId { get; init; }

    /// <summary>The village it stands for, for road-water depth and rain where one is near.</summary>
    public string? VillageId { get; init; }

    /// <summary>The river, estuary or sea whose stage it measures.</summary>
    public string? WaterwayId { get; init; }

    /// <summary>The pump station or gate whose state it reports.</summary>
    public string? AssetId { get; init; }

    /// <summary>Unit of a reading: <c>mm</c> of rain in a reporting interval, <c>m</c> of stage or depth, <c>m3/s</c> pumped, <c>pct</c> of opening.</summary>
    public required string Unit { get; init; }

    /// <summary>Smallest value a working sensor can report, in <see cref="Unit"/>.</summary>
    public required double ValidMin { get; init; }

    /// <summary>Largest value a working sensor can report, in <see cref="Unit"/>.</summary>
    public required double ValidMax { get; init; }

    /// <summary>Largest believable change in a minute, in <see cref="Unit"/> per minute.</summary>
    public required double MaxRatePerMinute { get; init; }

    /// <summary>Minutes between readings.</summary>
    public required double ReportEveryMinutes { get; init; }

    /// <summary>Minutes without a reading after which it counts as offline.</summary>
    public required double StaleAfterMinutes { get; init; }

    /// <summary>
    /// The station's own levels, rising, in <see cref="Unit"/>; empty where its kind's rule needs none.
    /// A river gauge has three (设防, 警戒, 保证), a tide gauge four (blue to red).
    /// </summary>
    public required IReadOnlyList<double> StationLevels { get; init; }
}
