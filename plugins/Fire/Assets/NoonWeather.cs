using Haimen.Fire.Models;
using Haimen.Fire.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Fire.Assets;

/// <summary>
/// The weather that the fire weather codes ask for: what was read nearest to noon, local standard time, and the rain since
/// the noon before. China keeps UTC+8 all the year.
/// </summary>
internal static class NoonWeather
{
    /// <summary>Local time before UTC.</summary>
    public static readonly TimeSpan Local = TimeSpan.FromHours(8);

    private static readonly TimeSpan NearEnough = TimeSpan.FromHours(2);

    /// <summary>The last noon at or before an instant.</summary>
    /// <param name="now">The instant.</param>
    public static DateTimeOffset LastNoon(DateTimeOffset now)
    {
        var local = now.ToOffset(Local);
        var noon = new DateTimeOffset(local.Year, local.Month, local.Day, 12, 0, 0, Local);
        return noon <= now ? noon : noon.AddDays(-1);
    }

    /// <summary>The weather at a noon; null where temperature or humidity was not read near it.</summary>
    /// <param name="place">Where.</param>
    /// <param name="observations">What was observed since the last update.</param>
    /// <param name="noon">The noon.</param>
    /// <param name="rainMm">Rain since the noon before.</param>
    public static FireWeather.Noon? At(GeoPoint place, IReadOnlyList<SensorObservation> observations, DateTimeOffset noon, double rainMm)
    {
        var temperature = Read(place, observations, FireSensorKinds.AirTemperature, noon);
        var humidity = Read(place, observations, FireSensorKinds.RelativeHumidity, noon);
        if (temperature is not { } t || humidity is not { } h) return null;
        var wind = Read(place, observations, FireSensorKinds.WindSpeed, noon) ?? LocalWeather.UsualWindMS;
        return new(t, Math.Clamp(h, 0, 100), Math.Max(0, wind) * 3.6, rainMm);
    }

    /// <summary>Rain at a place between two instants, mm, from the nearest gauge that is heard.</summary>
    /// <param name="place">Where.</param>
    /// <param name="observations">What was observed since the last update.</param>
    /// <param name="after">Exclusive.</param>
    /// <param name="until">Inclusive.</param>
    public static double RainMm(GeoPoint place, IReadOnlyList<SensorObservation> observations, DateTimeOffset after, DateTimeOffset until)
    {
        if (LocalWeather.Nearest(place, observations, FireSensorKinds.Rain) is not { } gauge) return 0;
        var sum = 0.0;
        foreach (var reading in gauge.Since)
            if (reading.At > after && reading.At <= until)
                sum += Math.Max(0, reading.Value);
        return sum;
    }

    private static double? Read(GeoPoint place, IReadOnlyList<SensorObservation> observations, string kind, DateTimeOffset noon)
    {
        if (LocalWeather.Nearest(place, observations, kind) is not { } sensor) return null;
        var best = sensor.Latest;
        foreach (var reading in sensor.Since)
            if ((reading.At - noon).Duration() < (best.At - noon).Duration())
                best = reading;
        return (best.At - noon).Duration() <= NearEnough ? best.Value : null;
    }
}
