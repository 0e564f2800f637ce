using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Tests.Roads;

/// <summary>Footprints of standing water along the line of <see cref="SmallDistrict"/>.</summary>
internal static class Water
{
    /// <summary>A round zone.</summary>
    public static FootprintZone At(double kmEast, double depthM, double radiusM = 1000, string? village = null, string unit = "m")
    {
        var centre = SmallDistrict.At(kmEast);
        var (north, east) = (radiusM / 111_195, radiusM / (111_195 * Math.Cos(centre.Lat * Math.PI / 180)));
        GeoPoint[] corners = [.. Enumerable.Range(0, 24).Select(x => x * Math.PI / 12).Select(x => new GeoPoint(centre.Lon + (east * Math.Cos(x)), centre.Lat + (north * Math.Sin(x))))];
        return new FootprintZone
        {
            Grade = HazardGrade.Orange,
            Outline = new GeoPolygon([.. corners, corners[0]]),
            People = 10,
            VulnerablePeople = 0,
            EnterpriseIds = [],
            VillageId = village,
            Value = depthM,
            Uncertainty = 0,
            Unit = unit,
        };
    }

    public static FootprintFrame Frame(DateTimeOffset at, params FootprintZone[] zones) => new(at, zones);
}
