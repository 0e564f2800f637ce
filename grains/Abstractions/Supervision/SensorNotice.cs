using Haimen.Grains.Sensing;
using Haimen.Hazards;

namespace Haimen.Grains.Supervision;

/// <summary>What a sensor tells its area.</summary>
[GenerateSerializer, Immutable, Alias("haimen.sensor-notice")]
public sealed record SensorNotice
{
    /// <summary>The sensor.</summary>
    [Id(0)] public required string SensorId { get; init; }

    /// <summary>The grade in force.</summary>
    [Id(1)] public required HazardGrade Grade { get; init; }

    /// <summary>The grade when it last told.</summary>
    [Id(2)] public required HazardGrade PreviousGrade { get; init; }

    /// <summary>Whether it is heard.</summary>
    [Id(3)] public required bool Online { get; init; }

    /// <summary>Whether the area should be assessed even where the grade is normal.</summary>
    [Id(4)] public required bool Notable { get; init; }

    /// <summary>Accepted readings since it last told, oldest first; at least the latest, but for a sensor never heard.</summary>
    [Id(5)] public required Reading[] Since { get; init; }
}
