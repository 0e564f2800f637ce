using Bogus;
using Haimen.Hazards;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Haimen.Host.Seeding.Generation;

/// <summary>A township with the area that was found for it.</summary>
internal sealed record TownshipCell(TownshipRow Row, Polygon Area, GeoPoint Centre, IReadOnlyList<string> NeighbourIds)
{
    private readonly IndexedPointInAreaLocator locator = new(Area);

    /// <summary>A point anywhere in the township.</summary>
    public GeoPoint Anywhere(Randomizer dice)
    {
        var box = Area.EnvelopeInternal;
        while (true)
        {
            var point = new Coordinate(dice.Double(box.MinX, box.MaxX), dice.Double(box.MinY, box.MaxY));
            if (Holds(point))
            {
                return GeoShapes.Place(point);
            }
        }
    }

    /// <summary>A point in the township not far from a place, nearer ones more often.</summary>
    /// <param name="place">The place.</param>
    /// <param name="spreadDegrees">How far at most, in degrees.</param>
    /// <param name="dice">The chance.</param>
    public GeoPoint Near(GeoPoint place, double spreadDegrees, Randomizer dice)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var point = new Coordinate(place.Lon + Offset(), place.Lat + Offset());
            if (Holds(point))
            {
                return GeoShapes.Place(point);
            }
        }

        return place;

        // The mean of three even chances is close enough to a bell.
        double Offset() => spreadDegrees * (dice.Double(-1, 1) + dice.Double(-1, 1) + dice.Double(-1, 1)) / 3;
    }

    /// <summary>The candidate that lies farthest from every place already taken.</summary>
    public static GeoPoint Farthest(IReadOnlyList<GeoPoint> candidates, IReadOnlyList<GeoPoint> taken) =>
        candidates.MaxBy(candidate => taken.Count == 0 ? 0 : taken.Min(other => Square(candidate, other)));

    /// <summary>Squared distance in degrees; only good for comparing.</summary>
    public static double Square(GeoPoint a, GeoPoint b) => ((a.Lon - b.Lon) * (a.Lon - b.Lon) * 0.72) + ((a.Lat - b.Lat) * (a.Lat - b.Lat));

    private bool Holds(Coordinate point) => locator.Locate(point) != Location.Exterior;
}
