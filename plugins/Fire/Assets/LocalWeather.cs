using Haimen.Fire.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Fire.Assets;

/// <summary>The weather at a place from the nearest sensor of each kind that is heard.</summary>
internal readonly record struct LocalWeather
{
    /// <summary>Wind taken where no gauge is heard, m/s. Unverified.</summary>
    public const double UsualWindMS = 3;

    /// <summary>Air temperature, °C; null where none is heard.</summary>
    public double? TemperatureC { get; private init; }

    /// <summary>Relative humidity, %; null where none is heard.</summary>
    public double? HumidityPct { get; private init; }

    /// <summary>Mean wind at 10 m, m/s.</summary>
    public double WindMS { get; private init; }

    /// <summary>Where the wind comes from, degrees; the south-east of spring and summer where none is heard.</summary>
    public double WindFromDeg { get; private init; }

    /// <summary>Reads it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="observations">What was observed.</param>
    public static LocalWeather At(GeoPoint place, IReadOnlyList<SensorObservation> observations) => new()
    {
        TemperatureC = Latest(place, observations, FireSensorKinds.AirTemperature),
        HumidityPct = Latest(place, observations, FireSensorKinds.RelativeHumidity),
        WindMS = Math.Max(0, Latest(place, observations, FireSensorKinds.WindSpeed) ?? UsualWindMS),
        WindFromDeg = Latest(place, observations, FireSensorKinds.WindDirection) ?? 135,
    };

    /// <summary>The nearest sensor of a kind that is heard; the lower id of two as near.</summary>
    /// <param name="place">The place.</param>
    /// <param name="observations">What was observed.</param>
    /// <param name="kind">The kind.</param>
    public static SensorObservation? Nearest(GeoPoint place, IReadOnlyList<SensorObservation> observations, string kind)
    {
        SensorObservation? best = null;
        var nearest = double.MaxValue;
        foreach (var seen in observations)
        {
            if (!seen.Online || !string.Equals(seen.Kind, kind, StringComparison.Ordinal)) continue;
            var distance = place.DistanceM(seen.Place);
            if (distance > nearest || (distance == nearest && string.CompareOrdinal(seen.SensorId, best?.SensorId) > 0)) continue;
            (best, nearest) = (seen, distance);
        }

        return best;
    }

    private static double? Latest(GeoPoint place, IReadOnlyList<SensorObservation> observations, string kind) =>
        Nearest(place, observations, kind)?.Latest.Value;
}
