using Haimen.Grains.Sensing;
using Haimen.Hazards;

namespace Haimen.Grains.Supervision;

/// <summary>What an area knows of one sensor.</summary>
[GenerateSerializer, Alias("haimen.watched-sensor")]
internal sealed class WatchedSensor
{
    [Id(0)] public HazardGrade Grade { get; set; }

    [Id(1)] public bool Online { get; set; }

    [Id(2)] public Reading Latest { get; set; }

    /// <summary>Readings since the last assessment, oldest first.</summary>
    [Id(3)] public List<Reading> Since { get; set; } = [];
}
