using Haimen.Hazards;

namespace Haimen.Grains.Travel;

/// <summary>A place with what many distances from it need: its point on the unit sphere.</summary>
internal readonly struct LocatedPoint
{
    private readonly double _x;
    private readonly double _y;
    private readonly double _z;

    public LocatedPoint(GeoPoint place)
    {
        var (sinLat, cosLat) = Math.SinCos(place.Lat * Math.PI / 180);
        var (sinLon, cosLon) = Math.SinCos(place.Lon * Math.PI / 180);
        (_x, _y, _z) = (cosLat * cosLon, cosLat * sinLon, sinLat);
        Place = place;
    }

    public GeoPoint Place { get; }

    /// <summary>Great-circle distance in metres, from the chord: the same both ways.</summary>
    public double DistanceM(in LocatedPoint other)
    {
        var (dx, dy, dz) = (other._x - _x, other._y - _y, other._z - _z);
        return 2 * GeoPoint.EarthRadiusM * Math.Asin(Math.Min(1, Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz)) / 2));
    }
}
