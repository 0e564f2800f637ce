using Haimen.Construction.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.Construction.Simulation;

/// <summary>
/// The truth of a tower crane: wind at its top with gusts, the moment it lifts, and whether it stands. At work it falls in a gust that
/// it would outlast with the slewing brake released, or under far too much load. Figures are invented for drills.
/// </summary>
internal sealed class TruthCrane(AssetSite site, ulong seed) : TruthSite(site, seed)
{
    // Design winds of GB/T 13752: about 20 m/s at work, about 42 m/s out of service; with some reserve.
    private const double FallsAtWorkMS = 26;
    private const double FallsAtRestMS = 46;
    private const double FallsAtMomentPct = 170;
    private const double Turbulence = 0.12;

    private double _windMS;
    private double _gustMS;
    private double _momentPct = 55;
    private double _overloadPct;
    private double _overloadHours;

    /// <summary>Wind at the top.</summary>
    public double WindMS => _windMS;

    protected override double CaughtShare => 0.2;

    protected override bool NeedsInspection => Collapsed;

    protected override bool Calm => true;

    public override void Happen(SimulationEvent happening, DateTimeOffset at)
    {
        base.Happen(happening, at);
        if (happening.Kind != TruthEvents.CraneOverload) return;
        _overloadPct = Math.Max(0, happening.Values.GetValueOrDefault("momentPct", 120));
        _overloadHours = Math.Max(0, happening.Values.GetValueOrDefault("minutes", 30)) / 60;
    }

    public override double Measure(string kind, IReadOnlyList<double> levels) => kind switch
    {
        ConstructionSensorKinds.CraneWind => _windMS,
        ConstructionSensorKinds.CraneMoment => _momentPct,
        _ => 0,
    };

    public override HazardEffect? Effect(DateTimeOffset now) => !Collapsed ? null : new()
    {
        Id = $"fall@{Site.Id}",
        Kind = EffectKinds.FallingObject.Id,
        Place = Site.Place,
        RadiusM = Math.Max(10, Site.Attributes.GetValueOrDefault("heightM") + Site.Attributes.GetValueOrDefault("jibM")),
        Value = 0,
        Grade = HazardGrade.Red,
        From = now,
        Reason = new($"{Site.NameZh}倾覆", $"{Site.Id} fell"),
    };

    protected override void Move(SiteForcing forcing)
    {
        var mean = WindLevels.AtHeight(Math.Max(forcing.WindMS, forcing.Struck(EffectKinds.StrongWind)), Site.Attributes.GetValueOrDefault("heightM"));
        var swing = Random.NextNormal(0, 1);
        var lift = Random.NextDouble();
        _windMS = Math.Max(0, mean * (1 + (0.3 * Turbulence * swing)));
        _gustMS = mean * (1.3 + (Turbulence * Math.Abs(swing)));
        if (Stopped) _overloadHours = 0;
        _momentPct = Collapsed ? 0 : Stopped || Closed ? 10 : _overloadHours > 0 ? _overloadPct : 45 + (30 * lift);
        _overloadHours = Math.Max(0, _overloadHours - forcing.Hours);
        if (Collapsed || Closed) return;
        var holds = Stopped ? FallsAtRestMS : FallsAtWorkMS;
        if (_gustMS >= holds || _momentPct >= FallsAtMomentPct) GiveWay(forcing.To);
    }

    protected override void Restore() => _overloadHours = 0;
}
