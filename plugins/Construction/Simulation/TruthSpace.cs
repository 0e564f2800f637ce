using Haimen.Construction.Assessment;
using Haimen.Construction.Assets;
using Haimen.Construction.Models;
using Haimen.Construction.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Simulation;

namespace Haimen.Construction.Simulation;

/// <summary>The truth of a confined space: gas comes in and is aired out, people who stay fall. Invented for drills.</summary>
internal sealed class TruthSpace(AssetSite site, ulong seed) : TruthSite(site, seed)
{
    private const double FillsInHours = 0.15;
    private const double AirsInHours = 1;
    private const double AirsWithHelpInHours = 0.25;
    private const double FreshOxygenPct = 20.9;
    private double _oxygenPct = FreshOxygenPct;
    private double _combustiblePctLel;
    private double _sulphideMgM3;
    private double _monoxideMgM3;
    private (double Oxygen, double Combustible, double Sulphide, double Monoxide) _leak;
    private double _leakHours;
    private bool _fell;

    protected override double CaughtShare => 1;

    protected override bool NeedsInspection => _fell;

    protected override bool Calm => Worst == HazardGrade.Normal;

    private HazardGrade Worst => new[]
    {
        AirLimits.Oxygen(_oxygenPct), AirLimits.Combustible(_combustiblePctLel), AirLimits.HydrogenSulphide(_sulphideMgM3), AirLimits.CarbonMonoxide(_monoxideMgM3),
    }.Max();

    // A space does not fall in: the event of a collapse is not for it.
    public override void Happen(SimulationEvent happening, DateTimeOffset at)
    {
        if (happening.Kind != TruthEvents.GasLeak) return;
        double Value(string name, double fallback, double most) => Math.Clamp(happening.Values.GetValueOrDefault(name, fallback), 0, most);
        _leak = (Value("oxygenPct", 18, 40), Value("combustibleGasPctLel", 0, 100), Value("hydrogenSulphideMgM3", 60, 5_000), Value("carbonMonoxideMgM3", 0, 10_000));
        _leakHours = Value("minutes", 120, 100_000) / 60;
    }

    public override double Measure(string kind, IReadOnlyList<double> levels) => kind switch
    {
        ConstructionSensorKinds.Oxygen => _oxygenPct,
        ConstructionSensorKinds.CombustibleGas => _combustiblePctLel,
        ConstructionSensorKinds.HydrogenSulphide => _sulphideMgM3,
        ConstructionSensorKinds.CarbonMonoxide => _monoxideMgM3,
        _ => 0,
    };

    protected override void Move(SiteForcing forcing)
    {
        var helped = forcing.AtWork(ConstructionResources.AirMonitoring) > 0;
        var leaking = _leakHours > 0;
        var target = leaking ? _leak : (FreshOxygenPct, 0, 0, 0);
        var share = 1 - Math.Exp(-forcing.Hours / (leaking ? FillsInHours : helped ? AirsWithHelpInHours : AirsInHours));
        _oxygenPct += share * (target.Oxygen - _oxygenPct);
        _combustiblePctLel += share * (target.Combustible - _combustiblePctLel);
        _sulphideMgM3 += share * (target.Sulphide - _sulphideMgM3);
        _monoxideMgM3 += share * (target.Monoxide - _monoxideMgM3);
        _leakHours = Math.Max(0, _leakHours - forcing.Hours);
        Closed = Worst >= HazardGrade.Orange && People.Trapped == 0 && forcing.IsStopped;
        if (Worst < HazardGrade.Red || People.Present == 0) return;
        _fell = true;
        People.Catch(CaughtShare);
        Tell(People.Casualties(SiteReports.Casualties, forcing.To));
    }

    protected override void Restore() => _fell = false;
}
