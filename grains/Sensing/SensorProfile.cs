using Haimen.Grains.Districts;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Sensing;

/// <summary>All that is fixed about a sensor, shared by its activations in every realm.</summary>
internal sealed class SensorProfile(Sensor sensor, SensorKind kind, ISensorGrader grader, string[] watchedBy, TimeSpan noticeEvery)
{
    public string SensorId { get; } = sensor.Id;

    public SensorKind Kind { get; } = kind;

    public ISensorGrader Grader { get; } = grader;

    public TimeSpan Window { get; } = grader.Window;

    /// <summary>The domains whose areas are told: the one that grades it, then those that observe its kind, by id.</summary>
    public string[] WatchedBy { get; } = watchedBy;

    public string TownshipId { get; } = sensor.TownshipId;

    public double MinValue { get; } = Math.Max(sensor.ValidMin, kind.MinValue);

    public double MaxValue { get; } = Math.Min(sensor.ValidMax, kind.MaxValue);

    /// <summary>Fastest believable change per minute; infinite where any jump is.</summary>
    public double MaxRatePerMinute { get; } = kind.MaxRatePerMinute is null ? double.PositiveInfinity : sensor.MaxRatePerMinute;

    public double[] StationLevels { get; } = [.. sensor.StationLevels];

    public TimeSpan StaleAfter { get; } = TimeSpan.FromMinutes(sensor.StaleAfterMinutes);

    /// <summary>How often the area is told while the grade stays.</summary>
    public TimeSpan NoticeEvery { get; } = noticeEvery;
}
