using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Geography;
using Haimen.Hazards.Models;

namespace Haimen.Flood.Assessment;

/// <summary>
/// Where water stands now, in one hour and in three. The low ground of a village is drawn as a circle of its flooded area
/// around the village's point: approximate, because no survey of the ground exists.
/// </summary>
internal static class Footprints
{
    // Half-width of the likely depth: a fixed part for the unknown ground and a part of the depth; wider ahead. Unverified.
    private const double FixedUncertaintyM = 0.05;
    private const double RelativeUncertainty = 0.15;

    /// <summary>The three frames.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="villages">Its villages' water.</param>
    /// <param name="now">The instant of the assessment.</param>
    public static IReadOnlyList<FootprintFrame> Of(AreaSituation situation, IReadOnlyList<VillageWater> villages, DateTimeOffset now) =>
    [
        new(now, Zones(situation, villages, v => v.DepthM, 1)),
        new(now + TimeSpan.FromHours(1), Zones(situation, villages, v => v.Depth1hM, 1.5)),
        new(now + TimeSpan.FromHours(3), Zones(situation, villages, v => v.Depth3hM, 2.5)),
    ];

    private static FootprintZone[] Zones(
        AreaSituation situation, IReadOnlyList<VillageWater> villages, Func<VillageWater, double> depthOf, double widening) =>
    [
        .. villages.Where(v => depthOf(v) >= WaterDepths.WatchM)
            .OrderByDescending(depthOf).ThenBy(v => v.Village.Id, StringComparer.Ordinal)
            .Select(v => Zone(situation, v, depthOf(v), widening)),
    ];

    private static FootprintZone Zone(AreaSituation situation, VillageWater water, double depthM, double widening)
    {
        var village = water.Village;
        var radius = Math.Sqrt(water.FloodedM2(depthM) / Math.PI);
        return new()
        {
            Grade = WaterDepths.Grade(depthM, HazardGrade.Normal),
            Outline = GeoShapes.Circle(village.Place, radius),
            People = (int)Math.Ceiling(village.Population * water.ReachedShare(depthM)),
            VulnerablePeople = (int)Math.Ceiling(village.VulnerablePeople * water.ReachedShare(depthM)),
            EnterpriseIds = [.. situation.Enterprises.Where(e => village.Place.DistanceM(e.Place) <= radius).Select(e => e.Id).Order(StringComparer.Ordinal)],
            VillageId = village.Id,
            Value = depthM,
            Uncertainty = widening * (FixedUncertaintyM + (RelativeUncertainty * depthM)),
            Unit = "m",
            Model = "flood/waterlogging",
            Trust = ModelTrust.Unverified,
        };
    }
}
