using Haimen.FishingVessels.Assets;
using Haimen.FishingVessels.Models;
using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Geography;

namespace Haimen.FishingVessels.Search;

/// <summary>
/// Where somebody in distress is likely to be at one instant: a drift cloud about the last known position, split into what drifts to
/// the right and to the left of the wind where the two part.
/// </summary>
internal sealed class SearchPicture
{
    private SearchPicture(GeoPoint datum, IReadOnlyList<DriftEllipse> lobes, DriftEllipse whole) => (Datum, Lobes, Whole) = (datum, lobes, whole);

    /// <summary>Last known position.</summary>
    public GeoPoint Datum { get; }

    /// <summary>The likely places: one ellipse, or two that have parted.</summary>
    public IReadOnlyList<DriftEllipse> Lobes { get; }

    /// <summary>The ellipse of all.</summary>
    public DriftEllipse Whole { get; }

    /// <summary>Centre of all.</summary>
    public GeoPoint Centre => Datum.Offset(Whole.EastM, Whole.NorthM);

    /// <summary>How far the centre has drifted, m.</summary>
    public double DriftedM => Math.Sqrt((Whole.EastM * Whole.EastM) + (Whole.NorthM * Whole.NorthM));

    /// <summary>Area of the ellipses that hold 95 %, m².</summary>
    public double AreaM2 => Lobes.Sum(l => l.Area95M2);

    /// <summary>What drifts, by the cause of the distress.</summary>
    /// <param name="cause">The cause.</param>
    public static LeewayObject ObjectOf(DistressCause cause) => cause switch
    {
        DistressCause.ManOverboard => LeewayObject.PersonInWater,

        // A beacon goes off when a vessel is abandoned: its people are in a raft.
        DistressCause.Sart => LeewayObject.LifeRaft,
        _ => LeewayObject.FishingVessel,
    };

    /// <summary>What is looked for, by the cause of the distress; a vessel is taken as a raft, since no sweep width of hers was found.</summary>
    /// <param name="cause">The cause.</param>
    public static SearchTarget TargetOf(DistressCause cause) =>
        cause == DistressCause.ManOverboard ? SearchTarget.PersonInWater : SearchTarget.Raft;

    /// <summary>Draws the picture. The same vessel always has the same particles, so that the picture moves and does not flicker.</summary>
    /// <param name="vesselId">The vessel.</param>
    /// <param name="datum">Last known position.</param>
    /// <param name="cause">Why she is in distress.</param>
    /// <param name="run">The wind since then.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static SearchPicture Of(string vesselId, GeoPoint datum, DistressCause cause, WindRun run, CancellationToken cancellationToken)
    {
        var current = Math.Min(FishingRules.CurrentErrorMostM, FishingRules.CurrentErrorMS * run.Seconds);
        var start = cause == DistressCause.Silence ? SilentErrorM : FishingRules.PositionErrorM;
        var random = new DeterministicRandom(DeterministicRandom.Derive(0, vesselId));
        var cloud = DriftCloud.Spread(
            ObjectOf(cause), run, FishingRules.Particles, Math.Sqrt((start * start) + (current * current)), 0, 0, random, cancellationToken);
        var whole = cloud.Ellipse(0, FishingRules.Particles);
        var right = cloud.Ellipse(0, cloud.RightCount);
        var left = cloud.Ellipse(cloud.RightCount, FishingRules.Particles - cloud.RightCount);
        var apart = Math.Sqrt(Math.Pow(right.EastM - left.EastM, 2) + Math.Pow(right.NorthM - left.NorthM, 2));
        return apart > DriftEllipse.NinetyFive * (right.MajorM + left.MajorM) ? new(datum, [right, left], whole) : new(datum, [whole], whole);
    }

    /// <summary>A search of the picture with some craft.</summary>
    /// <param name="cause">Why she is in distress.</param>
    /// <param name="weather">Sight and sea.</param>
    /// <param name="craft">Search vessels.</param>
    public SweepPlan Plan(DistressCause cause, in SeaWeather weather, int craft)
    {
        var width = SearchEffort.SweepWidthNm(
            TargetOf(cause), weather.VisibilityKm * 1_000 / SweepPlan.NauticalMileM, SeaState.Of(weather.WaveM));
        var along = 2 * DriftEllipse.NinetyFive * Lobes.Max(l => l.MajorM);
        var across = 2 * DriftEllipse.NinetyFive * Lobes.Sum(l => l.MinorM);
        return SweepPlan.Of(along, across, width, craft, FishingRules.SearchSpeedMS, FishingRules.OnSceneHours);
    }

    // Where a silent vessel went since she was last heard is unknown; unverified.
    private const double SilentErrorM = 5_000;
}
