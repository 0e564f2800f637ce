using Haimen.FishingVessels.Assets;
using Haimen.FishingVessels.Models;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Geography;

namespace Haimen.FishingVessels.Simulation;

/// <summary>A vessel as she truly is.</summary>
internal sealed class TrueVessel
{
    private readonly bool _right;
    private readonly double _downScatter;
    private readonly double _crossScatter;

    public TrueVessel(AssetSite site, ulong seed, DateTimeOffset start)
    {
        Site = site;
        Random = new(DeterministicRandom.Derive(seed, site.Id));
        var length = site.Attributes.GetValueOrDefault(FishingAttributes.LengthM, 15);
        Crew = (int)Math.Max(1, site.Attributes.GetValueOrDefault(FishingAttributes.Crew, 5));
        MaxBeaufort = (int)site.Attributes.GetValueOrDefault(FishingAttributes.MaxBeaufort, 8);
        SpeedMS = Math.Clamp(3 + (length / 20), 3.2, 5.5);

        // Open water lies from the north to the east-north-east of Haimen's coast; small boats stay near.
        var far = length < FishingRules.SmallBoatM ? 5_000 + (15_000 * Random.NextDouble()) : 15_000 + (50_000 * Random.NextDouble());
        Ground = site.Place.Towards(10 + (60 * Random.NextDouble()), far);
        (_right, _downScatter, _crossScatter) = (Random.NextDouble() < .5, Random.NextNormal(0, 1), Random.NextNormal(0, 1));
        IsSlowToObey = Random.NextDouble() < .08;
        ReactsAfter = TimeSpan.FromMinutes(IsSlowToObey ? 150 + (120 * Random.NextDouble()) : 8 + (30 * Random.NextDouble()));
        Place = site.Place;
        NextReport = start + TimeSpan.FromMinutes(30 * Random.NextDouble());
        var atSea = Random.NextDouble() < .55;
        (Activity, Until) = atSea ? (VesselActivity.Fishing, start + TimeSpan.FromHours(4 + (28 * Random.NextDouble()))) : (VesselActivity.InPort, start + TimeSpan.FromHours(2 + (20 * Random.NextDouble())));
        if (atSea) Place = Ground;
        Aboard = atSea ? Crew : Math.Min(2, Crew);
    }

    public AssetSite Site { get; }

    public DeterministicRandom Random { get; }

    public int Crew { get; }

    public int MaxBeaufort { get; }

    public double SpeedMS { get; }

    public GeoPoint Ground { get; }

    public bool IsSlowToObey { get; }

    public TimeSpan ReactsAfter { get; }

    public VesselActivity Activity { get; set; }

    /// <summary>When she ends what she does, by her own will.</summary>
    public DateTimeOffset Until { get; set; }

    public DateTimeOffset NextReport { get; set; }

    /// <summary>Until when nothing is heard of her; null where she is heard.</summary>
    public DateTimeOffset? SilentUntil { get; set; }

    public GeoPoint Place { get; set; }

    public double CourseDeg { get; set; }

    public double MovesMS { get; set; }

    public int Aboard { get; set; }

    /// <summary>When the recall in force was first given to her; null where there is none.</summary>
    public DateTimeOffset? RecalledAt { get; set; }

    /// <summary>Whether she has answered the recall in force.</summary>
    public bool Answered { get; set; }

    /// <summary>Since when she, or somebody of hers, is in distress.</summary>
    public DateTimeOffset? DistressSince { get; set; }

    /// <summary>People in the water, whether she drifts, sank or sails.</summary>
    public int InWater { get; set; }

    /// <summary>People in rafts.</summary>
    public int InRafts { get; set; }

    /// <summary>Where people who left her drift.</summary>
    public GeoPoint PeopleAt { get; set; }

    /// <summary>How long the people in the water live, as a share of the predicted time.</summary>
    public double Hardiness { get; set; } = 1;

    public bool IsAtSea => Activity is VesselActivity.Outbound or VesselActivity.Fishing or VesselActivity.Homebound or VesselActivity.Adrift;

    public bool IsSailing => Activity is VesselActivity.Outbound or VesselActivity.Fishing or VesselActivity.Homebound;

    /// <summary>People who are to be found.</summary>
    public int Missing => InWater + InRafts + (Activity == VesselActivity.Adrift ? Aboard : 0);

    /// <summary>Where they are.</summary>
    public GeoPoint SearchedAt => Activity == VesselActivity.Adrift && InWater == 0 ? Place : PeopleAt;

    /// <summary>Drifts what drifts.</summary>
    /// <param name="windMS">The wind.</param>
    /// <param name="fromDeg">Where it blows from.</param>
    /// <param name="current">The current, m/s.</param>
    /// <param name="seconds">The time.</param>
    public void Drift(double windMS, double fromDeg, (double East, double North) current, double seconds)
    {
        var run = default(WindRun).Then(windMS, fromDeg, seconds);
        if (Activity == VesselActivity.Adrift) Place = Moved(Place, LeewayObject.FishingVessel);
        if (InRafts > 0) PeopleAt = Moved(PeopleAt, LeewayObject.LifeRaft);
        else if (InWater > 0) PeopleAt = Moved(PeopleAt, LeewayObject.PersonInWater);

        GeoPoint Moved(GeoPoint from, LeewayObject kind)
        {
            var cross = _right ? kind.Right.DeviationCmS : kind.Left.DeviationCmS;
            var (east, north) = run.Drift(kind, _right, _downScatter * kind.Downwind.DeviationCmS, _crossScatter * cross);
            return from.Offset(east + (current.East * seconds), north + (current.North * seconds));
        }
    }
}
