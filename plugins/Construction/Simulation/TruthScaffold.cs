using Haimen.Construction.Sensing;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;

namespace Haimen.Construction.Simulation;

/// <summary>The truth of a scaffold: it leans with the wind, is left leaning a little by a storm, and falls beyond a tilt. Invented for drills.</summary>
internal sealed class TruthScaffold(AssetSite site, ulong seed) : TruthSite(site, seed)
{
    private const double MmMPerWindSquared = 0.006;
    private const double LeftLeaningPerHour = 0.02;
    private const double FallsAtMmM = 9;
    private double _tiltMmM = 0.5;
    private double _settledMmM = 0.5;

    protected override double CaughtShare => 0.3;

    protected override bool NeedsInspection => Collapsed;

    protected override bool Calm => true;

    public override double Measure(string kind, IReadOnlyList<double> levels) =>
        kind == ConstructionSensorKinds.ScaffoldTilt ? _tiltMmM : 0;

    protected override void Move(SiteForcing forcing)
    {
        if (Collapsed || Closed) return;
        var wind = WindLevels.AtHeight(Math.Max(forcing.WindMS, forcing.Struck(EffectKinds.StrongWind)), Site.Attributes.GetValueOrDefault("heightM"));
        var leaning = MmMPerWindSquared * wind * wind;
        if (leaning > 2) _settledMmM += LeftLeaningPerHour * leaning * forcing.Hours;
        _tiltMmM = _settledMmM + leaning;
        if (_tiltMmM >= FallsAtMmM) GiveWay(forcing.To);
    }

    protected override void Restore() => (_tiltMmM, _settledMmM) = (0, 0);
}
