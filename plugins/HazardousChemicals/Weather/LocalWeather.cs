using Haimen.HazardousChemicals.Dispersion;
using Haimen.HazardousChemicals.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.HazardousChemicals.Weather;

/// <summary>What carries a cloud away from a place.</summary>
internal sealed record LocalWeather
{
    /// <summary>Below it the air wanders and no direction holds, m/s.</summary>
    public const double CalmMS = 1;

    // A usual worst case where no gauge speaks: light wind. Unverified.
    private const double AssumedWindMS = 1.5;
    private const double AssumedAirC = 20;

    // Gauges within this reach that disagree by more than this leave the direction open. Unverified.
    private const double NearbyM = 15_000;
    private const double DisagreeDeg = 45;

    /// <summary>Wind at 10 m that models take, never below the calm.</summary>
    public required double WindMS { get; init; }

    /// <summary>Where the wind blows to, degrees clockwise from north; null where it is calm, missing or uncertain.</summary>
    public required double? TowardsDeg { get; init; }

    /// <summary>Air temperature in kelvin.</summary>
    public required double AirK { get; init; }

    /// <summary>Whether the sun is up.</summary>
    public required bool Day { get; init; }

    /// <summary>The class of stability.</summary>
    public StabilityClass Stability => ClassOf(WindMS, Day);

    /// <summary>Density of dry air (28.96 g/mol) in kg/m³.</summary>
    public double AirKgM3 => 101_325 * 0.02896 / (8.314462618 * AirK);

    /// <summary>What the wind is, in words.</summary>
    public required LocalizedText Words { get; init; }

    /// <summary>The weather at a place, from the nearest gauges that are heard.</summary>
    /// <param name="observations">What the area knows.</param>
    /// <param name="place">The place.</param>
    /// <param name="now">The instant.</param>
    public static LocalWeather At(IReadOnlyList<SensorObservation> observations, GeoPoint place, DateTimeOffset now)
    {
        var speed = Nearest(observations, HazmatSensorKinds.WindSpeed, place)?.Latest.Value;
        var air = Nearest(observations, HazmatSensorKinds.AirTemperature, place)?.Latest.Value ?? AssumedAirC;
        var from = Direction(observations, place);
        return Of(speed, from, air, Daylight.IsUp(now, place));
    }

    /// <summary>The weather of given figures.</summary>
    /// <param name="speedMS">Wind, null where unknown.</param>
    /// <param name="fromDeg">Where it blows from, null where unknown or uncertain.</param>
    /// <param name="airC">Air temperature.</param>
    /// <param name="day">Whether the sun is up.</param>
    public static LocalWeather Of(double? speedMS, double? fromDeg, double airC, bool day)
    {
        var calm = speedMS is < CalmMS;
        return new()
        {
            WindMS = Math.Max(CalmMS, speedMS ?? AssumedWindMS),
            TowardsDeg = calm || fromDeg is null ? null : (fromDeg + 180) % 360,
            AirK = 273.15 + Math.Clamp(airC, -40, 50),
            Day = day,
            Words = Describe(speedMS, fromDeg, calm),
        };
    }

    /// <summary>
    /// Pasquill's class (Turner 1970) with moderate sun by day and a clear sky by night: clouds are not observed, and a clear
    /// night is the worse assumption.
    /// </summary>
    /// <param name="windMS">Wind at 10 m.</param>
    /// <param name="day">Whether the sun is up.</param>
    public static StabilityClass ClassOf(double windMS, bool day) => (day, windMS) switch
    {
        (true, < 3) => StabilityClass.B,
        (true, < 5) => StabilityClass.C,
        (true, _) => StabilityClass.D,
        (false, < 3) => StabilityClass.F,
        (false, < 5) => StabilityClass.E,
        _ => StabilityClass.D,
    };

    private static double? Direction(IReadOnlyList<SensorObservation> observations, GeoPoint place)
    {
        if (Nearest(observations, HazmatSensorKinds.WindDirection, place) is not { } nearest) return null;
        foreach (var seen in observations)
        {
            if (seen.Kind != HazmatSensorKinds.WindDirection || !seen.Online || seen.Place.DistanceM(place) > NearbyM) continue;
            if (Math.Abs(Math.IEEERemainder(seen.Latest.Value - nearest.Latest.Value, 360)) > DisagreeDeg) return null;
        }

        return nearest.Latest.Value;
    }

    private static SensorObservation? Nearest(IReadOnlyList<SensorObservation> observations, string kind, GeoPoint place) => observations
        .Where(o => o.Online && o.Kind == kind)
        .OrderBy(o => o.Place.DistanceM(place)).ThenBy(o => o.SensorId, StringComparer.Ordinal).FirstOrDefault();

    private static LocalizedText Describe(double? speed, double? from, bool calm)
    {
        if (speed is null) return new(FormattableString.Invariant($"风速缺测，按 {AssumedWindMS:0.0} 米/秒计"), FormattableString.Invariant($"no wind gauge heard, {AssumedWindMS:0.0} m/s assumed"));
        if (calm) return new(FormattableString.Invariant($"静风（{speed:0.0} 米/秒），风向不定"), FormattableString.Invariant($"calm ({speed:0.0} m/s), no steady direction"));
        return from is null
            ? new(FormattableString.Invariant($"风速 {speed:0.0} 米/秒，风向不明"), FormattableString.Invariant($"wind {speed:0.0} m/s, direction unknown"))
            : new(FormattableString.Invariant($"风速 {speed:0.0} 米/秒，来自 {from:0}°"), FormattableString.Invariant($"wind {speed:0.0} m/s from {from:0}°"));
    }
}
