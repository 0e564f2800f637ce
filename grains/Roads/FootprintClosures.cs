using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Haimen.Grains.Roads;

/// <summary>What the water of a footprint closes: the smallest circle round each zone that is too deep to drive through.</summary>
internal static class FootprintClosures
{
    /// <summary>A zone's value in this unit is a depth of water; one in another closes no road.</summary>
    private const string DepthUnit = "m";

    private const double MetresPerDegree = Math.PI / 180 * GeoPoint.EarthRadiusM;

    /// <summary>Radii are rounded up to it, so that an edge that wavers is not a new closure each time.</summary>
    private const double RadiusStepM = 10;

    /// <summary>Centres are rounded to a metre.</summary>
    private const int CentreDecimals = 5;

    /// <summary>The closures, by id.</summary>
    /// <param name="incidentId">The incident whose footprint it is.</param>
    /// <param name="now">The frame of the present; null where there is none.</param>
    /// <param name="impassableDepthM">The depth from which a zone is closed.</param>
    public static RoadClosure[] Of(string incidentId, FootprintFrame? now, double impassableDepthM) =>
    [
        .. (now?.Zones ?? []).Where(x => x.Unit == DepthUnit && x.Value >= impassableDepthM && x.Outline.IsClosed)
            .GroupBy(x => x.VillageId, StringComparer.Ordinal)
            .SelectMany(x => x.Select((zone, i) => Of($"{incidentId}/{zone.VillageId}/{i + 1}", incidentId, zone)))
            .OrderBy(x => x.Id, StringComparer.Ordinal),
    ];

    private static RoadClosure Of(string id, string incidentId, FootprintZone zone)
    {
        var (centre, radiusM) = Around(zone.Outline);
        return new RoadClosure(id, centre, radiusM, Until: null) { IncidentId = incidentId, VillageId = zone.VillageId };
    }

    private static (GeoPoint Centre, double RadiusM) Around(GeoPolygon outline)
    {
        // On a plane about the first corner: a few kilometres across, the earth's roundness does not show.
        var origin = outline.Ring[0];
        var metresPerDegreeLon = MetresPerDegree * Math.Cos(origin.Lat * Math.PI / 180);
        var circle = new MinimumBoundingCircle(new MultiPoint(
            [.. outline.Ring.Select(x => new Point((x.Lon - origin.Lon) * metresPerDegreeLon, (x.Lat - origin.Lat) * MetresPerDegree))]));
        var (centre, radiusM) = (circle.GetCentre(), circle.GetRadius());
        return (
            new GeoPoint(
                Math.Round(origin.Lon + (centre.X / metresPerDegreeLon), CentreDecimals),
                Math.Round(origin.Lat + (centre.Y / MetresPerDegree), CentreDecimals)),
            Math.Max(1, Math.Ceiling(radiusM / RadiusStepM)) * RadiusStepM);
    }
}
