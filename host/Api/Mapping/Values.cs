using Google.Protobuf.WellKnownTypes;
using Haimen.Client.V1;
using Haimen.Hazards;

namespace Haimen.Host.Api.Mapping;

/// <summary>Places, times, texts and grades as the contract has them.</summary>
internal static class Values
{
    public static LonLat ToWire(this GeoPoint x) => new() { Lon = x.Lon, Lat = x.Lat };

    public static Polygon ToWire(this GeoPolygon x) => new() { Ring = { x.Ring.Select(p => p.ToWire()) } };

    public static Text ToWire(this LocalizedText x) => new() { Zh = x.Zh, En = x.En };

    public static Timestamp ToWire(this DateTimeOffset x) => x.ToTimestamp();

    public static Timestamp? ToWire(this DateTimeOffset? x) => x?.ToTimestamp();

    /// <summary>The contract's grades begin with one that says nothing.</summary>
    public static Client.V1.HazardGrade ToWire(this Haimen.Hazards.HazardGrade x) => (Client.V1.HazardGrade)((int)x + 1);
}
