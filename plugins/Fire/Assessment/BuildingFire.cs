using Haimen.Fire.Assets;
using Haimen.Fire.Models;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;

namespace Haimen.Fire.Assessment;

/// <summary>A fire believed in a building, now and ahead, and what is near it.</summary>
internal sealed class BuildingFire
{
    /// <summary>Help takes about this long to come; needs and effects go by the fire of then, s.</summary>
    public const double DecisionS = 900;

    private BuildingFire(AssetView view)
    {
        View = view;
        Profile = BuildingProfile.Of(view.Site);
        HeatKW = view.Measures.GetValueOrDefault(FireMeasures.HeatKW);
        PeakKW = view.Measures.GetValueOrDefault(FireMeasures.PeakKW);
        Burns = view.Measures.GetValueOrDefault(FireMeasures.Status) == (int)FireStatus.Burning;
    }

    public AssetView View { get; }

    public BuildingProfile Profile { get; }

    public string Id => View.Site.Id;

    public GeoPoint Place => View.Site.Place;

    /// <summary>Heat released now, kW.</summary>
    public double HeatKW { get; }

    /// <summary>Most heat released since it was detected, kW.</summary>
    public double PeakKW { get; }

    /// <summary>Whether it burns; false where it is only watched.</summary>
    public bool Burns { get; }

    /// <summary>Minutes since it was detected.</summary>
    public double Minutes => View.Measures.GetValueOrDefault(FireMeasures.Minutes);

    /// <summary>Whether it falls: well below its peak.</summary>
    public bool Falls => !Burns || HeatKW < 0.8 * PeakKW;

    /// <summary>The heat that decisions go by, kW.</summary>
    public double DecisionKW => HeatLaterKW(DecisionS);

    /// <summary>Heat released later if nobody fights the fire; one that already falls is not expected to grow again.</summary>
    /// <param name="seconds">How much later.</param>
    public double HeatLaterKW(double seconds) => !Burns ? 0 : Falls ? HeatKW : Profile.HeatLaterKW(HeatKW, seconds);

    /// <summary>Distance at which a heat radiates a flux, m.</summary>
    /// <param name="heatKW">The heat.</param>
    /// <param name="fluxKWM2">The flux.</param>
    public static double RadiusM(double heatKW, double fluxKWM2) => PointSource.RadiusM(heatKW, fluxKWM2);

    /// <summary>The fires of an area, by asset id.</summary>
    /// <param name="situation">The area.</param>
    public static IReadOnlyList<BuildingFire> Of(AreaSituation situation) =>
    [
        .. situation.Assets
            .Where(a => a.Site.Kind == FireAssetKinds.Building && a.Measures.GetValueOrDefault(FireMeasures.Status) >= (int)FireStatus.Burning)
            .OrderBy(a => a.Site.Id, StringComparer.Ordinal)
            .Select(a => new BuildingFire(a)),
    ];
}
