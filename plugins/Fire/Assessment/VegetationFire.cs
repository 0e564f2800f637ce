using Haimen.Fire.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Geography;

namespace Haimen.Fire.Assessment;

/// <summary>A fire believed on a plot, now and ahead.</summary>
internal sealed class VegetationFire
{
    private readonly FireEllipse _now;
    private readonly double _headMS;
    private readonly double _backMS;
    private readonly double _flankMS;
    private readonly double _bearingDeg;

    private VegetationFire(AssetView view)
    {
        View = view;
        double Get(string name) => view.Measures.GetValueOrDefault(name);
        Burns = Get(FireMeasures.Status) == (int)FireStatus.Burning;
        _now = new(Get(FireMeasures.HeadM), Get(FireMeasures.BackM), Get(FireMeasures.FlankM));
        (_headMS, _backMS, _flankMS) = (Get(FireMeasures.HeadMS), Get(FireMeasures.BackMS), Get(FireMeasures.FlankMS));
        _bearingDeg = Get(FireMeasures.BearingDeg);
        IntensityKWM = Get(FireMeasures.IntensityKWM);
        HeldShare = Math.Clamp(Get(FireMeasures.HeldShare), 0, 1);
    }

    public AssetView View { get; }

    public string Id => View.Site.Id;

    public GeoPoint Place => View.Site.Place;

    /// <summary>Whether it burns; false where the ground is only watched.</summary>
    public bool Burns { get; }

    /// <summary>Fireline intensity of the head, kW/m.</summary>
    public double IntensityKWM { get; }

    /// <summary>Share of the edge that crews hold.</summary>
    public double HeldShare { get; }

    /// <summary>Spread of the head, m/min.</summary>
    public double HeadMMin => _headMS * 60;

    /// <summary>Minutes since it was detected.</summary>
    public double Minutes => View.Measures.GetValueOrDefault(FireMeasures.Minutes);

    /// <summary>Whether it no longer grows.</summary>
    public bool Falls => !Burns || HeldShare >= 0.95 || _now.AreaM2 >= 0.98 * VegetationReducer.PlotM2(View.Site);

    /// <summary>The burnt ground later, as far as the plot goes.</summary>
    /// <param name="seconds">How much later.</param>
    public FireEllipse Later(double seconds)
    {
        var free = Falls ? 0 : 1 - HeldShare;
        return _now.Grown(_headMS * free, _backMS * free, _flankMS * free, seconds, VegetationReducer.PlotM2(View.Site));
    }

    /// <summary>The burnt ground later, as if nobody fought the fire.</summary>
    /// <param name="seconds">How much later.</param>
    public FireEllipse LaterUnfought(double seconds) => _now.Grown(_headMS, _backMS, _flankMS, seconds, VegetationReducer.PlotM2(View.Site));

    /// <summary>An ellipse as an outline on the ground.</summary>
    /// <param name="ellipse">The ellipse.</param>
    public GeoPolygon Outline(FireEllipse ellipse) => GeoShapes.Ellipse(
        Place.Towards(_bearingDeg, (ellipse.HeadM - ellipse.BackM) / 2), Math.Max(1, ellipse.HalfLengthM), Math.Max(1, ellipse.FlankM), _bearingDeg, 32);

    /// <summary>The fires of an area, by asset id.</summary>
    /// <param name="situation">The area.</param>
    public static IReadOnlyList<VegetationFire> Of(AreaSituation situation) =>
    [
        .. situation.Assets
            .Where(a => a.Site.Kind == FireAssetKinds.Vegetation && a.Measures.GetValueOrDefault(FireMeasures.Status) >= (int)FireStatus.Burning)
            .OrderBy(a => a.Site.Id, StringComparer.Ordinal)
            .Select(a => new VegetationFire(a)),
    ];
}
