using Haimen.Hazards;

namespace Haimen.Grains.Sensing;

/// <summary>How a sensor stands.</summary>
[GenerateSerializer, Immutable, Alias("haimen.sensor-status")]
public sealed record SensorStatus
{
    /// <summary>The sensor.</summary>
    [Id(0)] public required string SensorId { get; init; }

    /// <summary>Its kind.</summary>
    [Id(1)] public required string Kind { get; init; }

    /// <summary>The last accepted reading; null before the first.</summary>
    [Id(2)] public Reading? Latest { get; init; }

    /// <summary>The grade in force.</summary>
    [Id(3)] public required HazardGrade Grade { get; init; }

    /// <summary>Whether it was heard of lately.</summary>
    [Id(4)] public required bool Online { get; init; }

    /// <summary>The rule that gave the grade, empty where normal.</summary>
    [Id(5)] public required string Rule { get; init; }

    /// <summary>Readings taken since it was last activated.</summary>
    [Id(6)] public required long Accepted { get; init; }

    /// <summary>Readings refused since it was last activated.</summary>
    [Id(7)] public required long Refused { get; init; }
}
