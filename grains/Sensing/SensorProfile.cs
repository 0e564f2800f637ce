using Haimen.Grains.Districts;
using Haimen.Grains.Domains;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Sensing;

/// <summary>
/// What a sensor is held to, shared by its activations in every realm: what is fixed about it, and its kind as the domain's version
/// that now serves has it.
/// </summary>
internal sealed class SensorProfile(Sensor sensor, GradedKind graded, string[] watchedBy)
{
    private readonly double _validMin = sensor.ValidMin;
    private readonly double _validMax = sensor.ValidMax;
    private readonly double _maxRatePerMinute = sensor.MaxRatePerMinute;

    public string SensorId { get; } = sensor.Id;

    public SensorKind Kind => graded.Kind;

    public ISensorGrader Grader => graded;

    public TimeSpan Window => graded.Window;

    /// <summary>The domains whose areas are told: the one that grades it, then those that observe its kind, by id.</summary>
    public string[] WatchedBy { get; } = watchedBy;

    public string TownshipId { get; } = sensor.TownshipId;

    public double MinValue => Math.Max(_validMin, graded.Kind.MinValue);

    public double MaxValue => Math.Min(_validMax, graded.Kind.MaxValue);

    /// <summary>Fastest believable change per minute; infinite where any jump is.</summary>
    public double MaxRatePerMinute => graded.Kind.MaxRatePerMinute is null ? double.PositiveInfinity : _maxRatePerMinute;

    public double[] StationLevels { get; } = [.. sensor.StationLevels];

    public TimeSpan StaleAfter { get; } = TimeSpan.FromMinutes(sensor.StaleAfterMinutes);

    /// <summary>How often the area is told while the grade stays.</summary>
    public TimeSpan NoticeEvery => graded.NoticeEvery;
}
