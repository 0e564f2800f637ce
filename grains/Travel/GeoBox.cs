using Haimen.Hazards;

namespace Haimen.Grains.Travel;

/// <summary>A box in degrees, to rule out quickly what lies elsewhere.</summary>
internal readonly record struct GeoBox(double West, double South, double East, double North)
{
    public static GeoBox Around(IReadOnlyList<GeoPoint> places) =>
        new(places.Min(x => x.Lon), places.Min(x => x.Lat), places.Max(x => x.Lon), places.Max(x => x.Lat));

    /// <summary>Whether it has a place in common with the box of a line.</summary>
    public bool Meets(GeoPoint from, GeoPoint to) =>
        Math.Max(from.Lon, to.Lon) >= West && Math.Min(from.Lon, to.Lon) <= East && Math.Max(from.Lat, to.Lat) >= South && Math.Min(from.Lat, to.Lat) <= North;
}
