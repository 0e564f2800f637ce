using System.Globalization;
using Haimen.Grains.Districts;
using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Benchmarks;

/// <summary>The district of the seeds with another number of sensors, its own repeated in turn, and quiet weather to read from them.</summary>
internal sealed class SyntheticSensors
{
    /// <summary>How many steps of the range are tried.</summary>
    private const int Steps = 200;

    private readonly double[] _values;

    /// <summary>Makes them.</summary>
    /// <param name="seed">The district of the seeds.</param>
    /// <param name="domains">The domains that grade them.</param>
    /// <param name="count">How many.</param>
    /// <param name="withRain">
    /// Whether there are rain gauges among them. Where readings come a second apart there are none: a gauge looks back over
    /// twelve hours of readings five minutes apart, not over twelve hours of seconds.
    /// </param>
    public SyntheticSensors(District seed, IEnumerable<IHazardDomain> domains, int count, bool withRain)
    {
        var models = seed.Sensors.Where(x => withRain || x.Kind != "rain")
            .Select(x => (Sensor: x, Quiet: QuietValue(x, domains))).Where(x => x.Quiet is not null).ToArray();
        if (models.Length == 0) throw new ArgumentException("no domain grades a sensor of the district as normal");
        var sensors = new Sensor[count];
        _values = new double[count];
        for (var i = 0; i < count; i++)
        {
            var (model, quiet) = models[i % models.Length];
            sensors[i] = model with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{model.Kind}-{i:0000000}"),
                // Longer than the benchmark: the readings are of the day before.
                StaleAfterMinutes = 2 * 24 * 60,
            };
            _values[i] = quiet!.Value;
        }

        District = seed with { Sensors = sensors };
    }

    public District District { get; }

    public int Count => _values.Length;

    /// <summary>A reading at which the sensor's grade is normal.</summary>
    public double Value(int sensor) => _values[sensor];

    /// <summary>
    /// A value at which the domain says that nothing is the matter, asked of it along the sensor's range; null where it has none, where
    /// nobody grades the kind, and for what tells all townships: one sensor in thousands does, not one in a few.
    /// </summary>
    private static double? QuietValue(Sensor sensor, IEnumerable<IHazardDomain> domains)
    {
        var domain = domains.FirstOrDefault(x => x.Descriptor.SensorKinds.Any(y => y.Id == sensor.Kind));
        if (domain is null) return null;
        var kind = domain.Descriptor.SensorKinds.First(x => x.Id == sensor.Kind);
        if (kind.DistrictWide) return null;
        var grader = domain.GraderFor(sensor.Kind);
        double[] station = [.. sensor.StationLevels];
        var (min, max) = (Math.Max(sensor.ValidMin, kind.MinValue), Math.Min(sensor.ValidMax, kind.MaxValue));
        foreach (var value in Enumerable.Range(0, Steps + 1).Select(x => min + ((max - min) * x / Steps)))
        {
            var reading = new TimedValue(DateTimeOffset.UnixEpoch, value);
            if (grader.Grade(new SensorWindow(new(in reading)), station, HazardGrade.Normal) is { Grade: HazardGrade.Normal, Notable: false }) return value;
        }

        return null;
    }
}
