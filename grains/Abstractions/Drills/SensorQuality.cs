namespace Haimen.Grains.Drills;

/// <summary>What became of the readings of a drill.</summary>
[GenerateSerializer, Immutable, Alias("haimen.sensor-quality")]
public sealed record SensorQuality
{
    /// <summary>Readings that passed every check.</summary>
    [Id(0)] public long Good { get; init; }

    /// <summary>Readings out of the sensor's range.</summary>
    [Id(1)] public long OutOfRange { get; init; }

    /// <summary>Readings that changed faster than believable.</summary>
    [Id(2)] public long TooFast { get; init; }

    /// <summary>Readings that came too late or twice.</summary>
    [Id(3)] public long LateOrRepeated { get; init; }

    /// <summary>Times that a sensor was found to be offline.</summary>
    [Id(4)] public long WentOffline { get; init; }

    /// <summary>Sensors that were offline at the end, by id.</summary>
    [Id(5)] public string[] OfflineAtEnd { get; init; } = [];
}
