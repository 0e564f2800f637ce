using System.Globalization;
using Haimen.Grains.Districts;

namespace Haimen.Benchmarks;

/// <summary>The district of the seeds with another number of sensors, its own repeated in turn, and quiet weather to read from them.</summary>
internal sealed class SyntheticSensors
{
    private readonly double[] _values;

    /// <summary>Makes them.</summary>
    /// <param name="seed">The district of the seeds.</param>
    /// <param name="count">How many.</param>
    /// <param name="withRain">
    /// Whether there are rain gauges among them. Where readings come a second apart there are none: a gauge looks back over
    /// twelve hours of readings five minutes apart, not over twelve hours of seconds.
    /// </param>
    public SyntheticSensors(District seed, int count, bool withRain)
    {
        // A tide gauge tells all townships; one in thousands does, as in the seeds, not one in seventy.
        var models = seed.Sensors.Where(x => x.Kind != "tide-stage" && (withRain || x.Kind != "rain")).ToArray();
        var sensors = new Sensor[count];
        _values = new double[count];
        for (var i = 0; i < count; i++)
        {
            var model = models[i % models.Length];
            sensors[i] = model with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{model.Kind}-{i:0000000}"),
                // Longer than the benchmark: the readings are of the day before.
                StaleAfterMinutes = 2 * 24 * 60,
            };
            _values[i] = QuietValue(model);
        }

        District = seed with { Sensors = sensors };
    }

    public District District { get; }

    public int Count => _values.Length;

    /// <summary>A reading at which the sensor's grade is normal.</summary>
    public double Value(int sensor) => _values[sensor];

    private static double QuietValue(Sensor sensor) => sensor.Kind switch
    {
        "river-stage" => sensor.StationLevels.Count > 0 ? Math.Max(sensor.ValidMin, sensor.StationLevels[0] - 1) : 0.5,
        "pump-state" => sensor.ValidMax,
        "gate-state" => 50,
        _ => 0,
    };
}
