using Haimen.Grains.Districts;
using Haimen.Hazards;
using NetTopologySuite.Geometries;
using Barrier = Haimen.Grains.Districts.Barrier;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Draws the rivers that the plans name, the bank and the shore, and what keeps travel from going straight. Courses are approximate.</summary>
internal static class WaterwayGenerator
{
    // A river with its bridges stands for all of them: the busiest one through the built-up area.
    private const string BridgedRiver = "rixin";

    // The outlying township is ringed by its barrier, because it has no land way to the rest: a ferry over the Yangtze, or the long way round by the bridge to Chongming.
    private const string OutlyingTownship = "haiyong";
    private const double FerryMinutes = 40;
    private const double FarBridgeMinutes = 75;

    /// <summary>Id of the Yangtze bank.</summary>
    public const string Estuary = "yangtze";

    /// <summary>Id of the sea shore.</summary>
    public const string Sea = "yellow-sea";

    /// <summary>The bank and the shore, then the rivers.</summary>
    public static IReadOnlyList<Waterway> Waterways(DistrictSource source) =>
    [
        new Waterway { Id = Estuary, NameZh = "长江北支", NameEn = "Yangtze, north branch", Kind = WaterwayKind.Estuary, Line = Edge(source.Outline, 121.05, 121.43, lowest: true) },
        new Waterway { Id = Sea, NameZh = "黄海", NameEn = "Yellow Sea", Kind = WaterwayKind.Sea, Line = Edge(source.Outline, 121.45, 121.54, lowest: false) },
        .. EmbeddedText.Rows("source/waterways.csv").Select((row, i) => new Waterway
        {
            Id = row["id"],
            NameZh = row["nameZh"],
            NameEn = row["nameEn"],
            Kind = WaterwayKind.River,
            Line = Course(source.Outline, DistrictSource.Number(row["lon"]), DistrictSource.Number(row["northLat"]), DistrictSource.Number(row["southLat"]), i),
        }),
    ];

    /// <summary>The lines that travel crosses at crossings only.</summary>
    public static IReadOnlyList<Barrier> Barriers(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Waterway> waterways) =>
    [
        new Barrier { Id = "barrier-haiyong", NameZh = "海永镇水道", Line = GeoShapes.Area(Outlying(cells).Area).Ring },
        new Barrier { Id = $"barrier-{BridgedRiver}", NameZh = "日新河", Line = waterways.Single(w => w.Id == BridgedRiver).Line },
    ];

    /// <summary>The bridges and ferries.</summary>
    public static IReadOnlyList<Crossing> Crossings(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Barrier> barriers)
    {
        var moat = barriers[0].Line;
        var river = barriers[1].Line;
        return
        [
            new Crossing { Id = "ferry-haiyong", NameZh = "海永汽渡", Kind = CrossingKind.Ferry, BarrierId = barriers[0].Id, Place = NearestTo(moat, cells[0].Centre), DelayMinutes = FerryMinutes },
            new Crossing { Id = "bridge-chongming", NameZh = "崇启大桥绕行", Kind = CrossingKind.Bridge, BarrierId = barriers[0].Id, Place = NearestTo(moat, cells[^2].Centre), DelayMinutes = FarBridgeMinutes },
            .. river.Where((_, i) => i % 2 == 1).Select((place, i) => new Crossing
            {
                Id = $"bridge-{BridgedRiver}-{i + 1}",
                NameZh = $"日新河{i + 1}号桥",
                Kind = CrossingKind.Bridge,
                BarrierId = barriers[1].Id,
                Place = place,
                DelayMinutes = 1,
            }),
        ];
    }

    private static TownshipCell Outlying(IReadOnlyList<TownshipCell> cells) => cells.Single(cell => cell.Row.Id == OutlyingTownship);

    private static GeoPoint NearestTo(IReadOnlyList<GeoPoint> line, GeoPoint place) => line.MinBy(point => TownshipCell.Square(point, place));

    // Every 0.02° of longitude the outline's lowest or highest point.
    private static List<GeoPoint> Edge(Polygon outline, double west, double east, bool lowest)
    {
        var points = new List<GeoPoint>();
        for (var i = 0; west + (i * 0.02) <= east; i++)
        {
            var lon = west + (i * 0.02);
            var cut = outline.Intersection(GeoShapes.Line([new GeoPoint(lon, 31), new GeoPoint(lon, 33)])).Coordinates;
            points.Add(GeoShapes.Place(lowest ? cut.MinBy(c => c.Y)! : cut.MaxBy(c => c.Y)!));
        }

        return points;
    }

    // A line from south to north that sways a little; the longest part inside the outline.
    private static List<GeoPoint> Course(Polygon outline, double lon, double north, double south, int number)
    {
        var steps = (int)Math.Round((north - south) / 0.015);
        var line = GeoShapes.Line(Enumerable.Range(0, steps + 1).Select(i => new GeoPoint(lon + (0.004 * ((((i + number) % 4) - 1.5) / 1.5)), south + (i * 0.015))));
        var inside = outline.Intersection(line);
        var longest = Enumerable.Range(0, inside.NumGeometries).Select(inside.GetGeometryN).OfType<LineString>().MaxBy(part => part.Length)!;
        return [.. longest.Coordinates.Select(GeoShapes.Place)];
    }
}
