using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Construction.Assessment;

/// <summary>
/// Who is within a circle around a site. A village is taken as a disc of its area about its point with people spread evenly, since
/// no survey of homes exists; the overlap of the two circles is exact, because a site's circle is small beside a village.
/// </summary>
/// <param name="Residents">Residents inside.</param>
/// <param name="Vulnerable">Of them, people who need help to move.</param>
/// <param name="Workers">People working on the domain's assets inside.</param>
/// <param name="EnterpriseIds">Enterprises whose point is inside, in order.</param>
internal sealed record PeopleInReach(int Residents, int Vulnerable, int Workers, IReadOnlyList<string> EnterpriseIds)
{
    /// <summary>Counts.</summary>
    /// <param name="centre">The circle's middle.</param>
    /// <param name="radiusM">Its radius.</param>
    /// <param name="situation">The area.</param>
    /// <param name="sites">The area's assets.</param>
    public static PeopleInReach Of(GeoPoint centre, double radiusM, AreaSituation situation, IReadOnlyList<SiteRisk> sites)
    {
        double residents = 0, vulnerable = 0;
        foreach (var village in situation.Villages.OrderBy(v => v.Id, StringComparer.Ordinal))
        {
            var areaM2 = Math.Max(village.AreaHa, 0.01) * 10_000;
            var share = OverlapM2(radiusM, Math.Sqrt(areaM2 / Math.PI), centre.DistanceM(village.Place)) / areaM2;
            residents += village.Population * share;
            vulnerable += village.VulnerablePeople * share;
        }

        return new(
            (int)Math.Ceiling(residents - 1e-9), (int)Math.Ceiling(vulnerable - 1e-9),
            sites.Where(s => centre.DistanceM(s.View.Place) <= radiusM).Sum(s => s.Workers),
            [.. situation.Enterprises.Where(e => centre.DistanceM(e.Place) <= radiusM).Select(e => e.Id).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Area that two circles share, m².</summary>
    /// <param name="a">Radius of one.</param>
    /// <param name="b">Radius of the other.</param>
    /// <param name="distance">Between their middles.</param>
    public static double OverlapM2(double a, double b, double distance)
    {
        if (distance >= a + b) return 0;
        var smaller = Math.Min(a, b);
        if (distance <= Math.Abs(a - b)) return Math.PI * smaller * smaller;
        var (toA, toB) = (((distance * distance) + (a * a) - (b * b)) / (2 * distance), ((distance * distance) + (b * b) - (a * a)) / (2 * distance));
        return Segment(a, toA) + Segment(b, toB);
    }

    private static double Segment(double radius, double chordAt)
    {
        var cos = Math.Clamp(chordAt / radius, -1, 1);
        return radius * radius * (Math.Acos(cos) - (cos * Math.Sqrt(1 - (cos * cos))));
    }
}
