using Haimen.Hazards.Sensing;

namespace Haimen.FishingVessels.Sensing;

/// <summary>Wind, sea and sight over the fishing grounds, from the gauges that are heard. Where none is, a stated default stands in.</summary>
internal readonly record struct SeaWeather
{
    /// <summary>Mean wind, m/s.</summary>
    public required double WindMS { get; init; }

    /// <summary>Where it blows from, degrees.</summary>
    public required double WindFromDeg { get; init; }

    /// <summary>Strongest gust forecast for the next 12 h, m/s; 0 where there is no forecast.</summary>
    public required double GustForecastMS { get; init; }

    /// <summary>Significant wave height, m.</summary>
    public required double WaveM { get; init; }

    /// <summary>Visibility, km.</summary>
    public required double VisibilityKm { get; init; }

    /// <summary>Temperature of the water, °C.</summary>
    public required double WaterC { get; init; }

    /// <summary>Reads the gauges.</summary>
    /// <param name="observations">What they say.</param>
    public static SeaWeather Of(IReadOnlyList<SensorObservation> observations)
    {
        double wind = 0, east = 0, north = 0, gust = 0, wave = double.NaN, sight = double.NaN, water = 0;
        int winds = 0, waters = 0;
        foreach (var seen in observations.OrderBy(o => o.SensorId, StringComparer.Ordinal))
        {
            if (!seen.Online) continue;
            var value = seen.Latest.Value;
            switch (seen.Kind)
            {
                case FishingSensorKinds.WindSpeed: (wind, winds) = (wind + value, winds + 1); break;
                case FishingSensorKinds.WindDirection:
                    (east, north) = (east + Math.Sin(value * Math.PI / 180), north + Math.Cos(value * Math.PI / 180));
                    break;
                case FishingSensorKinds.GustForecast: gust = Math.Max(gust, value); break;
                case FishingSensorKinds.WaveHeight: wave = double.IsNaN(wave) ? value : Math.Max(wave, value); break;
                case FishingSensorKinds.Visibility: sight = double.IsNaN(sight) ? value : Math.Min(sight, value); break;
                case FishingSensorKinds.SeaTemperature: (water, waters) = (water + value, waters + 1); break;
            }
        }

        var mean = winds == 0 ? 0 : wind / winds;
        return new()
        {
            WindMS = mean,
            WindFromDeg = ((Math.Atan2(east, north) * 180 / Math.PI) + 360) % 360,
            GustForecastMS = gust,
            WaveM = double.IsNaN(wave) ? WavesOf(mean) : wave,
            VisibilityKm = double.IsNaN(sight) ? DefaultVisibilityKm : sight,
            WaterC = waters == 0 ? DefaultWaterC : water / waters,
        };
    }

    /// <summary>Visibility where no gauge tells it, km. Unverified.</summary>
    public const double DefaultVisibilityKm = 10;

    /// <summary>Water where no gauge tells its temperature, °C: cool, so that nobody is given too long. Unverified.</summary>
    public const double DefaultWaterC = 15;

    /// <summary>Significant wave height of a fully grown sea, Hs = 0.21·U²/g (Pierson and Moskowitz 1964), at most 8 m in these shallow waters (unverified).</summary>
    /// <param name="windMS">The wind.</param>
    public static double WavesOf(double windMS) => Math.Min(8, .21 * windMS * windMS / 9.80665);
}
