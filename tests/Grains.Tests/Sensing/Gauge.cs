using Haimen.Grains.Districts;
using Haimen.Grains.Domains;
using Haimen.Grains.Domains.Containment;
using Haimen.Grains.Sensing;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Tests.Sensing;

/// <summary>A gauge from 0 to 100 whose grade is its value: 1 blue, 2 yellow, 3 orange, 4 red. One unit a minute is believable.</summary>
internal sealed class Gauge : ISensorGrader
{
    public static readonly DateTimeOffset Start = new(2024, 6, 20, 0, 0, 0, TimeSpan.Zero);

    public TimeSpan Window { get; init; }

    /// <summary>What it was given last.</summary>
    public TimedValue[] Seen { get; private set; } = [];

    /// <summary>Whether it writes down what it is given.</summary>
    public bool Watching { get; init; }

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        if (Watching) Seen = window.Readings.ToArray();
        return new GradeVerdict((HazardGrade)Math.Clamp((int)window.Latest.Value, 0, 4), window.Latest.Value, "by value");
    }

    public static SensorKind Kind(TimeSpan riseHold = default, TimeSpan fallHold = default, double? maxRate = null) => new()
    {
        Id = "gauge",
        Name = new("水尺", "Gauge"),
        Unit = "m",
        MinValue = 0,
        MaxValue = 100,
        MaxRatePerMinute = maxRate,
        StaleAfter = TimeSpan.FromMinutes(30),
        RiseHold = riseHold,
        FallHold = fallHold,
    };

    public static Sensor Sensor(string id = "gauge-1", string townshipId = "town") => new()
    {
        Id = id,
        NameZh = id,
        Kind = "gauge",
        Place = SmallDistrict.At(0),
        TownshipId = townshipId,
        Unit = "m",
        ValidMin = -5,
        ValidMax = 50,
        MaxRatePerMinute = 1,
        ReportEveryMinutes = 5,
        StaleAfterMinutes = 30,
        StationLevels = [],
    };

    public static SensorProfile Profile(Gauge? grader = null, SensorKind? kind = null) =>
        new(Sensor(), Graded(grader ?? new Gauge(), kind ?? Kind()), ["test"]);

    private static GradedKind Graded(Gauge grader, SensorKind kind) => new(
        "test", new GraderTerms(null, kind, grader, grader.Window, TimeSpan.FromMinutes(5), (_, _) => { }), new GraderWatch(new DomainLimits()));
}
