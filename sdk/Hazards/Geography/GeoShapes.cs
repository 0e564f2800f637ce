namespace Haimen.Hazards.Geography;

/// <summary>Places and outlines on the ground by distance and bearing. Good to 0.1 % within 50 km; not for the poles.</summary>
public static class GeoShapes
{
    private const double ToRad = Math.PI / 180;

    /// <summary>Metres in a degree of latitude on the sphere of <see cref="GeoPoint.EarthRadiusM"/>.</summary>
    public const double MetresPerDegree = GeoPoint.EarthRadiusM * Math.PI / 180;

    /// <summary>The place at an offset.</summary>
    /// <param name="origin">From where.</param>
    /// <param name="eastM">Metres to the east.</param>
    /// <param name="northM">Metres to the north.</param>
    public static GeoPoint Offset(this GeoPoint origin, double eastM, double northM) => new(
        origin.Lon + (eastM / (MetresPerDegree * Math.Cos(origin.Lat * ToRad))),
        origin.Lat + (northM / MetresPerDegree));

    /// <summary>The place at a distance in a direction.</summary>
    /// <param name="origin">From where.</param>
    /// <param name="bearingDeg">Direction in degrees clockwise from north.</param>
    /// <param name="distanceM">Metres.</param>
    public static GeoPoint Towards(this GeoPoint origin, double bearingDeg, double distanceM) =>
        origin.Offset(distanceM * Math.Sin(bearingDeg * ToRad), distanceM * Math.Cos(bearingDeg * ToRad));

    /// <summary>East and north metres from one place to another: the inverse of <see cref="Offset"/>.</summary>
    /// <param name="origin">From where.</param>
    /// <param name="place">To where.</param>
    public static (double EastM, double NorthM) OffsetTo(this GeoPoint origin, GeoPoint place) => (
        (place.Lon - origin.Lon) * MetresPerDegree * Math.Cos(origin.Lat * ToRad),
        (place.Lat - origin.Lat) * MetresPerDegree);

    /// <summary>Direction from one place to another in degrees clockwise from north, 0 to below 360.</summary>
    /// <param name="origin">From where.</param>
    /// <param name="place">To where.</param>
    public static double BearingDeg(this GeoPoint origin, GeoPoint place)
    {
        var (east, north) = origin.OffsetTo(place);
        var bearing = Math.Atan2(east, north) / ToRad;
        return bearing < 0 ? bearing + 360 : bearing;
    }

    /// <summary>A circle as a polygon.</summary>
    /// <param name="centre">Its centre.</param>
    /// <param name="radiusM">Its radius, more than 0.</param>
    /// <param name="corners">How many corners, 8 or more.</param>
    public static GeoPolygon Circle(GeoPoint centre, double radiusM, int corners = 24) =>
        Ellipse(centre, radiusM, radiusM, 0, corners);

    /// <summary>An ellipse as a polygon.</summary>
    /// <param name="centre">Its centre.</param>
    /// <param name="alongM">Half-axis along the bearing, more than 0.</param>
    /// <param name="acrossM">Half-axis across it, more than 0.</param>
    /// <param name="bearingDeg">Direction of the first half-axis, degrees clockwise from north.</param>
    /// <param name="corners">How many corners, 8 or more.</param>
    public static GeoPolygon Ellipse(GeoPoint centre, double alongM, double acrossM, double bearingDeg, int corners = 24)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(alongM);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(acrossM);
        ArgumentOutOfRangeException.ThrowIfLessThan(corners, 8);
        var outline = new (double AlongM, double AcrossM)[corners];
        for (var i = 0; i < corners; i++)
        {
            var angle = 2 * Math.PI * i / corners;
            outline[i] = (alongM * Math.Cos(angle), acrossM * Math.Sin(angle));
        }

        return Outline(centre, bearingDeg, outline);
    }

    /// <summary>A closed outline from points given along and across a direction, e.g. a plume's.</summary>
    /// <param name="origin">Where both are 0.</param>
    /// <param name="bearingDeg">The direction in degrees clockwise from north.</param>
    /// <param name="points">At least three points in order: metres along the direction, metres to its right.</param>
    public static GeoPolygon Outline(GeoPoint origin, double bearingDeg, ReadOnlySpan<(double AlongM, double AcrossM)> points)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points.Length, 3, nameof(points));
        var (sin, cos) = (Math.Sin(bearingDeg * ToRad), Math.Cos(bearingDeg * ToRad));
        var ring = new GeoPoint[points.Length + 1];
        for (var i = 0; i < points.Length; i++)
        {
            var (along, across) = points[i];
            ring[i] = origin.Offset((along * sin) + (across * cos), (along * cos) - (across * sin));
        }

        ring[^1] = ring[0];
        return new(ring);
    }

    /// <summary>Area of a polygon in square metres (shoelace, on the plane that touches its first corner).</summary>
    /// <param name="polygon">A closed polygon.</param>
    public static double AreaM2(this GeoPolygon polygon)
    {
        ArgumentNullException.ThrowIfNull(polygon);
        var twice = 0.0;
        for (var i = 0; i + 1 < polygon.Ring.Count; i++)
        {
            var (east, north) = polygon.Ring[0].OffsetTo(polygon.Ring[i]);
            var (nextEast, nextNorth) = polygon.Ring[0].OffsetTo(polygon.Ring[i + 1]);
            twice += (east * nextNorth) - (nextEast * north);
        }

        return Math.Abs(twice) / 2;
    }
}
