using Haimen.Hazards;

namespace Haimen.HazardousChemicals.Weather;

/// <summary>Whether the sun is up: by declination and hour angle, leaving out refraction and the equation of time, so within about a quarter of an hour.</summary>
internal static class Daylight
{
    private const double ToRad = Math.PI / 180;

    /// <summary>Whether the sun is above the horizon.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="place">The place.</param>
    public static bool IsUp(DateTimeOffset at, GeoPoint place)
    {
        var utc = at.UtcDateTime;
        var declination = -23.44 * Math.Cos(2 * Math.PI * (utc.DayOfYear + 10) / 365.25) * ToRad;
        var hourAngle = ((utc.TimeOfDay.TotalHours + (place.Lon / 15) - 12) * 15) * ToRad;
        var lat = place.Lat * ToRad;
        return (Math.Sin(lat) * Math.Sin(declination)) + (Math.Cos(lat) * Math.Cos(declination) * Math.Cos(hourAngle)) > 0;
    }
}
