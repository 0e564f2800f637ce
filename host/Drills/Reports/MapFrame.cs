using Haimen.Hazards;

namespace Haimen.Host.Drills.Reports;

/// <summary>A rectangle of land and the drawing it is shown in: equirectangular, true to scale at its middle.</summary>
internal sealed class MapFrame
{
    private const double MetresPerDegree = Math.PI * GeoPoint.EarthRadiusM / 180;
    private readonly double _west;
    private readonly double _north;
    private readonly double _shrink;
    private readonly double _scale;

    /// <summary>Fits places into a drawing.</summary>
    /// <param name="places">The places; at least one.</param>
    /// <param name="width">Width of the drawing in units.</param>
    /// <param name="marginM">Metres of land around the places.</param>
    /// <param name="maxAspect">Greatest height for one of width.</param>
    public MapFrame(IReadOnlyCollection<GeoPoint> places, double width, double marginM, double maxAspect = 0.8)
    {
        Width = width;
        var middle = (places.Min(place => place.Lat) + places.Max(place => place.Lat)) / 2;
        _shrink = Math.Cos(middle * Math.PI / 180);
        var (lon, lat) = (marginM / MetresPerDegree / _shrink, marginM / MetresPerDegree);
        var (west, east) = (places.Min(place => place.Lon) - lon, places.Max(place => place.Lon) + lon);
        var (south, north) = (places.Min(place => place.Lat) - lat, places.Max(place => place.Lat) + lat);
        var (spanX, spanY) = ((east - west) * _shrink, north - south);
        var wanted = Math.Max(spanX, spanY / maxAspect);
        _west = west - ((wanted - spanX) / 2 / _shrink);
        _north = north;
        _scale = width / wanted;
        Height = Math.Round(spanY * _scale, 1);
    }

    /// <summary>Width of the drawing in units.</summary>
    public double Width { get; }

    /// <summary>Height of the drawing in units.</summary>
    public double Height { get; }

    /// <summary>Units for one kilometre.</summary>
    public double UnitsPerKm => _scale * 1000 / MetresPerDegree;

    /// <summary>Where a place is in the drawing.</summary>
    public (double X, double Y) At(GeoPoint place) => (Math.Round((place.Lon - _west) * _shrink * _scale, 1), Math.Round((_north - place.Lat) * _scale, 1));

    /// <summary>Whether a place is in the drawing.</summary>
    public bool Shows(GeoPoint place)
    {
        var (x, y) = At(place);
        return x >= 0 && x <= Width && y >= 0 && y <= Height;
    }

    /// <summary>Places as the points of a line.</summary>
    public string Points(IEnumerable<GeoPoint> places) => string.Join(' ', places.Select(place =>
    {
        var (x, y) = At(place);
        return FormattableString.Invariant($"{x},{y}");
    }));
}
