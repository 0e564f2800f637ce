using System.Text.Json.Serialization;

namespace Haimen.Hazards;

/// <summary>An area of land, WGS-84: one closed outer ring without holes.</summary>
/// <param name="Ring">The ring's corners; the last equals the first; at least four.</param>
public sealed record GeoPolygon(IReadOnlyList<GeoPoint> Ring)
{
    /// <summary>Whether the ring is closed, has at least four corners and holds only valid places.</summary>
    [JsonIgnore]
    public bool IsClosed => Ring.Count >= 4 && Ring[0] == Ring[^1] && Ring.All(p => p.IsValid);

    /// <summary>Whether a place lies inside (even-odd rule; the boundary itself may count either way).</summary>
    /// <param name="place">The place asked about.</param>
    public bool Contains(GeoPoint place)
    {
        var inside = false;
        for (int i = 0, j = Ring.Count - 1; i < Ring.Count; j = i++)
        {
            var (a, b) = (Ring[i], Ring[j]);
            if (a.Lat > place.Lat != b.Lat > place.Lat
                && place.Lon < ((b.Lon - a.Lon) * (place.Lat - a.Lat) / (b.Lat - a.Lat)) + a.Lon)
                inside = !inside;
        }

        return inside;
    }
}
