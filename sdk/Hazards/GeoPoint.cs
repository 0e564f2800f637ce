using System.Text.Json.Serialization;

namespace Haimen.Hazards;

/// <summary>A place on the earth, WGS-84, in decimal degrees.</summary>
/// <param name="Lon">Longitude, −180 to 180, east positive.</param>
/// <param name="Lat">Latitude, −90 to 90, north positive.</param>
public readonly record struct GeoPoint(double Lon, double Lat)
{
    /// <summary>Mean radius of the earth in metres (IUGG R1).</summary>
    public const double EarthRadiusM = 6_371_008.8;

    /// <summary>Whether both coordinates are finite and in range.</summary>
    [JsonIgnore]
    public bool IsValid => double.IsFinite(Lon) && double.IsFinite(Lat) && Math.Abs(Lon) <= 180 && Math.Abs(Lat) <= 90;

    /// <summary>Great-circle distance to another place in metres (haversine).</summary>
    /// <param name="other">The other place.</param>
    public double DistanceM(GeoPoint other)
    {
        const double toRad = Math.PI / 180;
        var sinLat = Math.Sin((other.Lat - Lat) * toRad / 2);
        var sinLon = Math.Sin((other.Lon - Lon) * toRad / 2);
        var a = (sinLat * sinLat) + (Math.Cos(Lat * toRad) * Math.Cos(other.Lat * toRad) * sinLon * sinLon);
        return 2 * EarthRadiusM * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
