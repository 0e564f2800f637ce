using Haimen.Hazards;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;
using NetTopologySuite.Operation.Union;
using NetTopologySuite.Triangulate;

namespace Haimen.Host.Seeding.Generation;

/// <summary>
/// Gives each township an area: the Voronoi cell of its approximate centre, cut by the district's outline.
/// No surveyed township boundary could be had, so every area is marked approximate.
/// </summary>
internal static class TownshipCells
{
    // A centre outside the outline is moved onto the bank and then this far inland, so that its cell has a body.
    private const double InlandDegrees = 0.012;

    // Two townships that touch along less than this (about 200 m) are not neighbours.
    private const double NeighbourDegrees = 0.002;

    /// <summary>The cells, in the order of the table.</summary>
    public static IReadOnlyList<TownshipCell> Build(DistrictSource source)
    {
        var rows = source.Townships;
        var centres = rows.Select(row => Inside(source.Outline, row.Centre)).ToArray();
        var areas = Cut(source.Outline, centres);
        return [.. rows.Select((row, i) => new TownshipCell(row, areas[i], GeoShapes.Place(centres[i]), Neighbours(rows, areas, i)))];
    }

    /// <summary>The township a place lies in, or the nearest one.</summary>
    public static TownshipCell Of(IReadOnlyList<TownshipCell> cells, GeoPoint place) =>
        cells.MinBy(cell => cell.Area.Distance(GeoShapes.Point(place)))!;

    private static Coordinate Inside(Polygon outline, Coordinate centre)
    {
        var point = GeoShapes.Factory.CreatePoint(centre);
        if (outline.Contains(point))
        {
            return centre;
        }

        var bank = DistanceOp.NearestPoints(outline, point)[0];
        var length = centre.Distance(bank);
        return new Coordinate(
            bank.X + ((bank.X - centre.X) / length * InlandDegrees),
            bank.Y + ((bank.Y - centre.Y) / length * InlandDegrees));
    }

    private static Polygon[] Cut(Polygon outline, Coordinate[] centres)
    {
        var box = outline.EnvelopeInternal.Copy();
        box.ExpandBy(0.2);
        var voronoi = new VoronoiDiagramBuilder { ClipEnvelope = box };
        voronoi.SetSites(centres);
        var diagram = voronoi.GetDiagram(GeoShapes.Factory);

        var parts = centres.Select(centre => Pieces(diagram.Geometries.Single(cell => ((Coordinate)cell.UserData).Equals2D(centre)).Intersection(outline))).ToArray();
        var bodies = parts.Select(pieces => pieces.MaxBy(piece => piece.Area)!).ToArray();

        // The outline is not convex, so a cell can fall into pieces; a loose piece goes to the neighbour it shares most border with.
        var loose = parts.SelectMany((pieces, i) => pieces.Where(piece => !ReferenceEquals(piece, bodies[i]))).OrderByDescending(piece => piece.Area).ToList();
        foreach (var piece in loose)
        {
            var host = Enumerable.Range(0, bodies.Length).MaxBy(i => Shared(bodies[i], piece));
            if (UnaryUnionOp.Union([bodies[host], piece]) is Polygon joined)
            {
                bodies[host] = joined;
            }
        }

        return [.. bodies.Select(GeoShapes.Valid)];
    }

    private static List<Polygon> Pieces(Geometry geometry) =>
        [.. Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>()];

    private static double Shared(Polygon one, Polygon other) => one.Boundary.Intersection(other.Boundary.Buffer(1e-7)).Length;

    private static string[] Neighbours(IReadOnlyList<TownshipRow> rows, Polygon[] areas, int of) =>
        [.. Enumerable.Range(0, areas.Length).Where(i => i != of && Shared(areas[of], areas[i]) > NeighbourDegrees).Select(i => rows[i].Id)];
}
