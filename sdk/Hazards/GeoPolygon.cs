namespace Haimen.Hazards;

/// <summary>An area on the earth: an outer ring and the holes in it, in WGS-84 degrees.</summary>
/// <param name="Rings">
/// The outer ring first, then one ring for each hole. Each ring is closed: its last point repeats its first.
/// </param>
public sealed record GeoPolygon(IReadOnlyList<IReadOnlyList<GeoPoint>> Rings)
{
    /// <summary>The ring around the area.</summary>
    public IReadOnlyList<GeoPoint> Outer => Rings[0];
}
