using Haimen.Hazards.Effects;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Hazards.Testing.Generation;

/// <summary>Courses for any domain.</summary>
internal static class SampleCourses
{
    /// <summary>The drill series whose meaning all domains share, at their worst and at rest.</summary>
    private static readonly (string Name, double Calm, double Worst)[] SharedSeries =
    [
        ("rainMmH", 0, 40), ("tideM", 0, 3), ("surgeM", 0, 2), ("windMS", 3, 30), ("windDirectionDeg", 90, 135), ("gustForecastMS", 5, 38),
        ("temperatureC", 20, 38), ("humidityPct", 60, 20), ("waveM", 0.5, 6), ("waterTemperatureC", 15, 12), ("visibilityKm", 10, 0.5),
    ];

    /// <summary>What sensors of shared kinds read that a domain observes and another grades: at rest and at worst.</summary>
    private static readonly SortedDictionary<string, (double Calm, double Worst)> SharedReadings = new(StringComparer.Ordinal)
    {
        ["wind-speed"] = (3, 28),
        ["wind-direction"] = (90, 135),
        ["gust-forecast"] = (5, 36),
        ["air-temperature"] = (20, 38),
        ["relative-humidity"] = (60, 20),
        ["rain"] = (0, 8),
        ["tide-stage"] = (0, 4),
        ["river-stage"] = (2, 4),
        ["wave-height"] = (0.5, 5),
        ["visibility"] = (10, 0.5),
    };

    /// <summary>The truth at rest: fair weather, no event.</summary>
    public static WorldScenario Calm(DomainDescriptor domain, double hours)
    {
        var scenario = WorldScenario.For(hours);
        foreach (var (name, rest, _) in SharedSeries) scenario = scenario.Series(name, _ => rest);
        return Observed(scenario, domain, storm: null);
    }

    /// <summary>Every shared series at its worst, every event on every asset that takes it, every effect that the domain wants to hear of; over at two thirds.</summary>
    public static WorldScenario Storm(IHazardDomain domain, WorldDistrict district, double hours)
    {
        var (from, to) = (hours / 6, hours * 2 / 3);
        var scenario = WorldScenario.For(hours);
        foreach (var (name, rest, worst) in SharedSeries) scenario = scenario.Series(name, (0, rest), (from, rest), ((from + to) / 2, worst), (to, rest));
        scenario = Observed(scenario, domain.Descriptor, (from, to));
        foreach (var happening in SampleEvents.Of(domain, district)) scenario = scenario.Event(from, happening);
        foreach (var kind in domain.Descriptor.AcceptsEffects) scenario = scenario.Effect(from, to, Effect(kind, district.Areas[0], scenario.Start));
        return scenario;
    }

    /// <summary>The sensors of the domain read their worst for a time, whatever the truth, and then the truth at rest again.</summary>
    public static WorldScenario Alarm(IHazardDomain domain, WorldDistrict district, double fromHours, double toHours, double hours)
    {
        var scenario = Calm(domain.Descriptor, hours);
        var truth = domain.Simulate(district.SetupFor(domain.Descriptor, scenario.Start), new(scenario.Start, 1));
        truth.Advance(scenario.Start + TimeSpan.FromMinutes(5), scenario.ForcingAt(0, 5.0 / 60));
        foreach (var sensor in district.Areas.SelectMany(a => a.Sensors))
        {
            if (domain.Descriptor.SensorKinds.FirstOrDefault(k => k.Id == sensor.Kind) is not { } kind) continue;
            var (rest, worst) = (truth.Measure(sensor.Id), Worst(domain, kind, [.. sensor.StationLevels]));
            scenario = scenario.Reads(sensor.Id, h => h >= fromHours && h < toHours ? worst : rest);
        }

        return scenario;
    }

    /// <summary>An effect of a kind, at its worst, that reaches an area.</summary>
    public static HazardEffect Effect(string kind, WorldArea area, DateTimeOffset from) => new()
    {
        Id = $"{kind}@elsewhere",
        Kind = kind,
        Place = area.Centre,
        RadiusM = 3_000,
        Value = kind == EffectKinds.ToxicCloud.Id ? 500 : kind == EffectKinds.Overpressure.Id || kind == EffectKinds.ThermalRadiation.Id ? 40 : kind == EffectKinds.StrongWind.Id ? 30 : 2,
        Grade = HazardGrade.Orange,
        From = from,
        Reason = new("相邻灾种引发", "Another hazard does it"),
    };

    /// <summary>The believable value with the worst grade, the mildest of those; the highest where none is graded.</summary>
    private static double Worst(IHazardDomain domain, SensorKind kind, double[] levels)
    {
        var grader = domain.GraderFor(kind.Id);
        var (worst, grade) = (kind.MaxValue, HazardGrade.Normal);
        for (var i = 0; i <= 100; i++)
        {
            var value = kind.MinValue + ((kind.MaxValue - kind.MinValue) * i / 100);
            var found = grader.Grade(new SensorWindow([new TimedValue(default, value)]), levels, HazardGrade.Normal).Grade;
            if (found > grade) (worst, grade) = (value, found);
        }

        return worst;
    }

    private static WorldScenario Observed(WorldScenario scenario, DomainDescriptor domain, (double From, double To)? storm)
    {
        foreach (var kind in domain.ObservedKinds)
        {
            var (rest, worst) = SharedReadings.GetValueOrDefault(kind);
            scenario = scenario.Reads(kind, h => storm is { } s && h >= s.From && h < s.To ? worst : rest);
        }

        return scenario;
    }
}
