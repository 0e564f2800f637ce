using Haimen.Hazards;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Precision;

namespace Haimen.Host.Seeding;

/// <summary>Turns places and areas into NetTopologySuite shapes and back.</summary>
internal static class GeoShapes
{
    private const double MetresPerDegree = GeoPoint.EarthRadiusM * Math.PI / 180;

    public static GeometryFactory Factory { get; } = new(new PrecisionModel(), 4326);

    public static Point Point(GeoPoint place) => Factory.CreatePoint(new Coordinate(place.Lon, place.Lat));

    public static Polygon Polygon(GeoPolygon polygon) =>
        Factory.CreatePolygon([.. polygon.Ring.Select(place => new Coordinate(place.Lon, place.Lat))]);

    public static LineString Line(IEnumerable<GeoPoint> line) =>
        Factory.CreateLineString([.. line.Select(place => new Coordinate(place.Lon, place.Lat))]);

    public static GeoPolygon Area(Polygon polygon) => new([.. polygon.ExteriorRing.Coordinates.Select(Place)]);

    /// <summary>The largest part of an area after its crossings and doubled edges are mended, on the grid of <see cref="Place"/>.</summary>
    public static Polygon Valid(Geometry area)
    {
        var mended = GeometryPrecisionReducer.Reduce(GeometryFixer.Fix(area), new PrecisionModel(1e6));
        var largest = Enumerable.Range(0, mended.NumGeometries).Select(mended.GetGeometryN).OfType<Polygon>().MaxBy(part => part.Area)!;
        return Factory.CreatePolygon(largest.ExteriorRing.Coordinates);
    }

    /// <summary>A place rounded to 10⁻⁶ degrees (about 0.1 m).</summary>
    public static GeoPoint Place(Coordinate coordinate) => new(Math.Round(coordinate.X, 6), Math.Round(coordinate.Y, 6));

    /// <summary>Area in hectares on a local plane; good to a tenth of a percent over a district.</summary>
    public static double AreaHa(Geometry area) =>
        area.Area * MetresPerDegree * MetresPerDegree * Math.Cos(area.Centroid.Y * Math.PI / 180) / 10_000;
}
