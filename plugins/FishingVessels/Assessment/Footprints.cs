using Haimen.FishingVessels.Assets;
using Haimen.FishingVessels.Models;
using Haimen.FishingVessels.Search;
using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Geography;
using Haimen.Hazards.Models;

namespace Haimen.FishingVessels.Assessment;

/// <summary>Where people in distress may be now and in 1, 3, 6 and 12 hours: the ellipses that hold 95 % of a drift cloud.</summary>
internal static class Footprints
{
    private static readonly double[] HoursAhead = [0, 1, 3, 6, 12];

    // An ellipse is drawn at least this large, m.
    private const double LeastAxisM = 200;

    /// <summary>The frames; none where nobody is in distress.</summary>
    /// <param name="distressed">Vessels in distress, most pressing first.</param>
    /// <param name="weather">The weather, which is taken to last.</param>
    /// <param name="context">Time and cancellation.</param>
    public static IReadOnlyList<FootprintFrame> Of(IReadOnlyList<Vessel> distressed, SeaWeather weather, DomainContext context) =>
        distressed.Count == 0 ? [] :
        [.. HoursAhead.Select(h => new FootprintFrame(context.Now + TimeSpan.FromHours(h), Zones(distressed, weather, h, context.Cancellation)))];

    private static FootprintZone[] Zones(IReadOnlyList<Vessel> distressed, in SeaWeather weather, double hours, CancellationToken cancellationToken)
    {
        var zones = new List<FootprintZone>();
        foreach (var vessel in distressed)
        {
            var cause = vessel.Cause!.Value;
            var run = vessel.Run.Then(weather.WindMS, weather.WindFromDeg, hours * 3_600);
            var picture = SearchPicture.Of(vessel.Id, vessel.Place, cause, run, cancellationToken);
            foreach (var lobe in picture.Lobes) zones.Add(Zone(vessel, cause, picture, lobe));
        }

        return [.. zones.OrderByDescending(z => z.Grade)];
    }

    private static FootprintZone Zone(Vessel vessel, DistressCause cause, SearchPicture picture, DriftEllipse lobe)
    {
        var along = Math.Max(LeastAxisM, DriftEllipse.NinetyFive * lobe.MajorM);
        var across = Math.Max(LeastAxisM, DriftEllipse.NinetyFive * lobe.MinorM);
        var drifted = Math.Sqrt((lobe.EastM * lobe.EastM) + (lobe.NorthM * lobe.NorthM)) / 1_000;
        var share = picture.Lobes.Count == 1 ? 95 : 47;
        return new()
        {
            Grade = vessel.View.Grade,
            Outline = GeoShapes.Ellipse(vessel.Place.Offset(lobe.EastM, lobe.NorthM), along, across, lobe.BearingDeg),
            People = vessel.Missing,
            VulnerablePeople = 0,
            EnterpriseIds = [],
            Value = drifted,
            Uncertainty = along / 1_000,
            Unit = "km",
            Label = new(
                $"{vessel.Name}：最可能搜寻区（约 {share}%），漂移类别 {SearchPicture.ObjectOf(cause).Id}",
                $"{vessel.Name}: likely area, about {share} %, drifting as {SearchPicture.ObjectOf(cause).Id}"),
            Model = "fishing/leeway",
            Trust = ModelTrust.Sourced,
        };
    }
}
