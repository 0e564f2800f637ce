using Haimen.Hazards.Assessment;

namespace Haimen.Hazards.Geography;

/// <summary>
/// Who is inside an outline. A village is taken as a disc of its area about its point with people spread evenly, since no survey of
/// homes exists; the share of it that the outline covers is sampled at 37 fixed points, so shares come in steps of 1/37.
/// </summary>
/// <param name="People">Residents inside.</param>
/// <param name="VulnerablePeople">Of them, people who need help to move.</param>
/// <param name="EnterpriseIds">Ids of the enterprises whose point is inside, in order.</param>
/// <param name="Employees">People who work in them.</param>
/// <param name="Villages">Share of each village inside, by village id, more than 0 to 1; in order of id.</param>
public sealed record Exposure(
    int People, int VulnerablePeople, IReadOnlyList<string> EnterpriseIds, int Employees, IReadOnlyList<VillageShare> Villages)
{
    private static readonly (double East, double North)[] UnitDisc = Samples();

    /// <summary>Counts who is inside.</summary>
    /// <param name="outline">A closed outline.</param>
    /// <param name="villages">The villages to look at.</param>
    /// <param name="enterprises">The enterprises to look at.</param>
    public static Exposure Inside(GeoPolygon outline, IReadOnlyList<VillageSite> villages, IReadOnlyList<EnterpriseSite> enterprises)
    {
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(villages);
        ArgumentNullException.ThrowIfNull(enterprises);
        var (west, south, east, north) = Box(outline);
        double people = 0, vulnerable = 0;
        var shares = new List<VillageShare>();
        foreach (var village in villages.OrderBy(v => v.Id, StringComparer.Ordinal))
        {
            var share = ShareOf(village, outline, west, south, east, north);
            if (share <= 0) continue;
            shares.Add(new(village.Id, share));
            people += share * village.Population;
            vulnerable += share * village.VulnerablePeople;
        }

        EnterpriseSite[] inside = [.. enterprises.Where(e => outline.Contains(e.Place)).OrderBy(e => e.Id, StringComparer.Ordinal)];
        return new(
            (int)Math.Ceiling(people - 1e-9), (int)Math.Ceiling(vulnerable - 1e-9), [.. inside.Select(e => e.Id)], inside.Sum(e => e.Employees), shares);
    }

    private static double ShareOf(VillageSite village, GeoPolygon outline, double west, double south, double east, double north)
    {
        var radius = Math.Sqrt(Math.Max(village.AreaHa, 0) * 10_000 / Math.PI);
        var corner = village.Place.Offset(radius, radius);
        var (halfWidth, halfHeight) = (corner.Lon - village.Place.Lon, corner.Lat - village.Place.Lat);
        if (village.Place.Lon + halfWidth < west || village.Place.Lon - halfWidth > east
            || village.Place.Lat + halfHeight < south || village.Place.Lat - halfHeight > north) return 0;
        var hits = 0;
        foreach (var (x, y) in UnitDisc)
        {
            if (outline.Contains(village.Place.Offset(x * radius, y * radius))) hits++;
        }

        return (double)hits / UnitDisc.Length;
    }

    private static (double West, double South, double East, double North) Box(GeoPolygon outline)
    {
        var (west, south, east, north) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var point in outline.Ring)
        {
            (west, east) = (Math.Min(west, point.Lon), Math.Max(east, point.Lon));
            (south, north) = (Math.Min(south, point.Lat), Math.Max(north, point.Lat));
        }

        return (west, south, east, north);
    }

    // The centre and three rings of 6, 12 and 18 points, each point standing for the same area.
    private static (double East, double North)[] Samples()
    {
        var points = new List<(double, double)> { (0, 0) };
        var inner = 1.0;
        for (var ring = 1; ring <= 3; ring++)
        {
            var count = 6 * ring;
            var radius = Math.Sqrt((inner + (count / 2.0)) / 37);
            for (var i = 0; i < count; i++)
            {
                var angle = 2 * Math.PI * (i + (0.5 * (ring % 2))) / count;
                points.Add((radius * Math.Sin(angle), radius * Math.Cos(angle)));
            }

            inner += count;
        }

        return [.. points];
    }
}
