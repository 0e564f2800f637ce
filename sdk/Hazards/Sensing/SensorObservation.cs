namespace Haimen.Hazards.Sensing;

/// <summary>What an area knows of one sensor since it was last assessed.</summary>
public sealed record SensorObservation
{
    /// <summary>The sensor's id.</summary>
    public required string SensorId { get; init; }

    /// <summary>The sensor's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>The village it stands in, null where none.</summary>
    public string? VillageId { get; init; }

    /// <summary>The asset it watches, null where none.</summary>
    public string? AssetId { get; init; }

    /// <summary>Whether it is heard: false once it was silent for too long; its values are then the last known.</summary>
    public required bool Online { get; init; }

    /// <summary>The grade in force.</summary>
    public required HazardGrade Grade { get; init; }

    /// <summary>The last accepted reading.</summary>
    public required TimedValue Latest { get; init; }

    /// <summary>The station's own levels, rising; empty where it has none.</summary>
    public required IReadOnlyList<double> StationLevels { get; init; }

    /// <summary>Accepted readings since the last assessment, oldest first; for increments (rain) all of them, so that sums hold.</summary>
    public required IReadOnlyList<TimedValue> Since { get; init; }
}
