using Haimen.Construction.Assessment;
using Haimen.Construction.Assets;
using Haimen.Construction.Models;
using Haimen.Construction.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.Construction.Simulation;

/// <summary>
/// The truth of an excavation: its wall creeps, moves with rain and water in the pit the more the deeper it is, and gives way some
/// way beyond its limit. Backfill and struts slow a wall that fails. Figures are invented for drills.
/// </summary>
internal sealed class TruthExcavation : TruthSite
{
    private const double CreepMmH = 0.005;
    private const double MmPerRainMmAndDepthM = 0.0015;
    private const double MmHPerWaterM = 1.5;
    private const double WaterRisePerRainMm = 2.5;
    private const double WaterRecedesPerHour = 0.03;
    private const double HeldAfterHours = 3;
    private const double SettlementShare = 0.6;
    private const double StandsStillMmH = 0.25;

    private readonly PitGround _ground;
    private readonly double _limitMm;
    private readonly double _givesWayMm;
    private readonly double _crackMm;
    private double _wallMm;
    private double _zeroMm;
    private double _waterMm;
    private double _failMmH;
    private double _accelerationMmH2;
    private double _rateMmH;
    private bool _told;
    private bool _failed;

    public TruthExcavation(AssetSite site, ulong seed)
        : base(site, seed)
    {
        _ground = PitGround.Of(site);
        _limitMm = ExcavationLimits.Find(ExcavationLimits.WallDisplacement, _ground.WallType, _ground.Level)?.At(_ground.DepthM) ?? 20;
        _wallMm = _limitMm * (0.1 + (0.2 * Random.NextDouble()));
        _givesWayMm = _limitMm * (2 + Random.NextDouble());
        _crackMm = _limitMm * ExcavationJudgement.Danger;
    }

    /// <summary>Displacement of the wall's top since it was last found safe.</summary>
    public double WallMm => _wallMm - _zeroMm;

    public double Utilisation => WallMm / _limitMm;

    protected override bool NeedsInspection => _told || _failed || Utilisation >= 1;

    protected override bool Calm => Math.Abs(_rateMmH) < StandsStillMmH;

    public override void Happen(SimulationEvent happening, DateTimeOffset at)
    {
        base.Happen(happening, at);
        if (happening.Kind != TruthEvents.WallFailsSlowly || Collapsed) return;
        _failed = true;
        _failMmH = Math.Max(0, happening.Values.GetValueOrDefault("mmPerDay", 12)) / 24;
        _accelerationMmH2 = Math.Max(0, happening.Values.GetValueOrDefault("accelerationMmD2")) / 576;
    }

    public override double Measure(string kind, IReadOnlyList<double> levels) => kind switch
    {
        ConstructionSensorKinds.WallDisplacement => _wallMm,
        ConstructionSensorKinds.GroundSettlement => SettlementShare * _wallMm,
        ConstructionSensorKinds.StrutForce => Collapsed ? 0 : Math.Min(300, 20 + (30 * WallMm / _limitMm)),
        ConstructionSensorKinds.GroundwaterChange => _waterMm,
        _ => 0,
    };

    public override HazardEffect? Effect(DateTimeOffset now) => Utilisation < 1 && !Collapsed ? null : new()
    {
        Id = $"ground@{Site.Id}",
        Kind = EffectKinds.GroundMovement.Id,
        Place = Site.Place,
        RadiusM = _ground.HalfDiagonalM + (2 * _ground.ReachDepthM),
        Value = SettlementShare * WallMm,
        Grade = Collapsed ? HazardGrade.Red : HazardGrade.Orange,
        From = now,
        AssetId = null,
        Reason = new($"{Site.NameZh}周边地面变形", $"ground moves beside {Site.Id}"),
    };

    protected override void Move(SiteForcing forcing)
    {
        var hours = forcing.Hours;
        var rain = forcing.RainMmH;
        _waterMm = (_waterMm * Math.Exp(-WaterRecedesPerHour * hours)) + (WaterRisePerRainMm * rain * hours);
        if (Collapsed) return;
        // What holds it: backfill by machines, struts; both together hold it twice as fast.
        var holding = (forcing.AtWork(ConstructionResources.HeavyEquipment) > 0 ? 1 : 0) + (forcing.AtWork(ConstructionResources.SteelSupport) > 0 ? 1 : 0);
        _failMmH = _failMmH <= 0 ? 0 : holding > 0
            ? _failMmH * Math.Exp(-holding * hours / HeldAfterHours)
            : _failMmH + (_accelerationMmH2 * hours);
        if (_failMmH < 0.02) _failMmH = 0;
        var flooded = MmHPerWaterM * forcing.Struck(EffectKinds.FloodWater);
        _rateMmH = (Stopped || Closed ? 0 : CreepMmH) + (MmPerRainMmAndDepthM * _ground.ReachDepthM * rain) + flooded + _failMmH;
        _wallMm += _rateMmH * hours;
        if (WallMm >= _crackMm && !_told)
        {
            _told = true;
            Tell(TruthPeople.Report(SiteReports.DangerSign, forcing.To));
        }

        if (WallMm < _givesWayMm) return;
        _wallMm += _limitMm * 5;
        _failMmH = 0;
        GiveWay(forcing.To);
    }

    protected override void Restore()
    {
        (_zeroMm, _told, _failed, _failMmH, _accelerationMmH2, _rateMmH) = (_wallMm, false, false, 0, 0, 0);
    }
}
