using System.Globalization;
using Haimen.Hazards;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.Distance;

namespace Haimen.Host.Seeding;

/// <summary>Checks that areas are closed and simple and that things lie where they say: townships in the district, everything else in its township, partners outside.</summary>
internal static class SeedGeometry
{
    // About ten metres: outlines are rounded to 10⁻⁶ degrees and cut by lines.
    private const double ToleranceDegrees = 1e-4;

    /// <summary>Adds what is wrong to the folder's problems.</summary>
    public static void Check(SeedFolder seeds)
    {
        var district = seeds.Outline is { File: { } file, Content.Outline: { } ring } ? Area(seeds, file, ring, "outline") : null;
        var townships = Townships(seeds, district);

        if (district is not null) Partners(seeds, district);
        Inside(seeds, townships, seeds.Villages.File, "villages", seeds.Villages.Content?.Villages.Select(v => (v.TownshipId, v.Place)));
        Inside(seeds, townships, seeds.Enterprises.File, "enterprises", seeds.Enterprises.Content?.Enterprises.Select(e => (e.TownshipId, e.Place)));
        Inside(seeds, townships, seeds.Shelters.File, "shelters", seeds.Shelters.Content?.Shelters.Select(s => (s.TownshipId, s.Place)));
        Inside(seeds, townships, seeds.Depots.File, "depots", seeds.Depots.Content?.Depots.Select(d => (d.TownshipId, d.Place)));
        Inside(seeds, townships, seeds.Teams.File, "teams", seeds.Teams.Content?.Teams.Select(t => (t.TownshipId, t.Station)), "station");
        Inside(seeds, townships, seeds.Sensors.File, "sensors", seeds.Sensors.Content?.Sensors.Select(s => (s.TownshipId, s.Place)));
        Inside(seeds, townships, seeds.Assets.File, "assets", seeds.Assets.Content?.Assets.Select(a => (a.TownshipId, a.Place)));
    }

    private static Dictionary<string, IPreparedGeometry> Townships(SeedFolder seeds, IPreparedGeometry? district)
    {
        var areas = new Dictionary<string, IPreparedGeometry>(StringComparer.Ordinal);
        if (seeds.Townships is not { File: { } file, Content.Townships: { } townships })
        {
            return areas;
        }

        foreach (var (i, township) in townships.Index())
        {
            if (Area(seeds, file, township.Outline, "townships", i, "outline") is not { } area)
            {
                continue;
            }

            areas.TryAdd(township.Id, area);
            if (district is not null && township.Outline.Ring.Any(point => !district.Covers(GeoShapes.Point(point))))
            {
                seeds.Problems.Add(file.Problem("must lie inside the district's outline", "townships", i, "outline"));
            }

            if (!area.Covers(GeoShapes.Point(township.Centre)))
            {
                seeds.Problems.Add(file.Problem("must lie inside the township's outline", "townships", i, "centre"));
            }
        }

        return areas;
    }

    // A district of a scale above 1 has the box around its copies, and its neighbours may lie in that.
    private static void Partners(SeedFolder seeds, IPreparedGeometry district)
    {
        if (seeds.Partners is not { File: { } file, Content.Partners: { } partners })
        {
            return;
        }

        foreach (var (i, partner) in partners.Index().Where(p => p.Item.Place.IsValid))
        {
            var seat = GeoShapes.Point(partner.Place);
            if (district.Covers(seat) && seeds.District.Content?.Scale == 1)
            {
                seeds.Problems.Add(file.Problem($"[{partner.Place.Lon:R}, {partner.Place.Lat:R}] must lie outside the district", "partners", i, "place"));
            }

            var border = DistanceOp.NearestPoints(district.Geometry, seat)[0];
            var straightKm = partner.Place.DistanceM(new GeoPoint(border.X, border.Y)) / 1000;
            if (partner.RoadKm < straightKm)
            {
                seeds.Problems.Add(file.Problem(string.Create(CultureInfo.InvariantCulture, $"must be at least {straightKm:0.#}, which is how far it is from the border in a straight line"), "partners", i, "roadKm"));
            }
        }
    }

    private static IPreparedGeometry? Area(SeedFolder seeds, SeedFile file, GeoPolygon polygon, params ReadOnlySpan<object> path)
    {
        if (polygon.Ring.Any(point => !point.IsValid) || polygon.Ring.Count < 4)
        {
            return null; // The schema has said so.
        }

        if (!polygon.IsClosed)
        {
            seeds.Problems.Add(file.Problem("must be closed: the last place must repeat the first", path));
            return null;
        }

        Polygon area = GeoShapes.Polygon(polygon);
        if (!area.IsValid)
        {
            seeds.Problems.Add(file.Problem("must not cross or touch itself", path));
            return null;
        }

        return PreparedGeometryFactory.Prepare(area.Buffer(ToleranceDegrees, 2));
    }

    private static void Inside(SeedFolder seeds, Dictionary<string, IPreparedGeometry> townships, SeedFile? file, string list, IEnumerable<(string Township, GeoPoint Place)>? things, string field = "place")
    {
        if (file is null || things is null)
        {
            return;
        }

        foreach (var (i, (township, place)) in things.Index())
        {
            if (place.IsValid && townships.TryGetValue(township, out var area) && !area.Covers(GeoShapes.Point(place)))
            {
                seeds.Problems.Add(file.Problem($"[{place.Lon:R}, {place.Lat:R}] must lie inside its township, {township}", list, i, field));
            }
        }
    }
}
