using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Geography;

namespace Haimen.Fire.Assessment;

/// <summary>
/// Who is inside an outline. <see cref="Exposure"/> counts villages in steps of 1/37, too coarse for the ground around one
/// building: where the outline is smaller than two such steps, people are taken by its area over the village's.
/// </summary>
internal static class ReachedPeople
{
    private const double CoarseShare = 2.0 / 37;

    /// <summary>Counts them.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="centre">The middle of the outline.</param>
    /// <param name="outline">The outline.</param>
    public static Exposure Inside(AreaSituation situation, GeoPoint centre, GeoPolygon outline)
    {
        var counted = Exposure.Inside(outline, situation.Villages, situation.Enterprises);
        var areaM2 = outline.AreaM2();
        double people = 0, vulnerable = 0;
        foreach (var village in situation.Villages.OrderBy(v => v.Id, StringComparer.Ordinal))
        {
            var villageM2 = Math.Max(village.AreaHa * 10_000, 1);
            var share = areaM2 >= CoarseShare * villageM2 ? counted.Villages.FirstOrDefault(v => v.VillageId == village.Id)?.Share ?? 0
                : village.Place.DistanceM(centre) <= Math.Sqrt(villageM2 / Math.PI) ? areaM2 / villageM2
                : 0;
            people += share * village.Population;
            vulnerable += share * village.VulnerablePeople;
        }

        return counted with { People = (int)Math.Ceiling(people - 1e-9), VulnerablePeople = (int)Math.Ceiling(vulnerable - 1e-9) };
    }
}
