using Haimen.HazardousChemicals.Assessment;
using Haimen.HazardousChemicals.Assets;
using Haimen.HazardousChemicals.Discharge;
using Haimen.HazardousChemicals.Dispersion;
using Haimen.HazardousChemicals.Sensing;
using Haimen.HazardousChemicals.Weather;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.HazardousChemicals.Simulation;

/// <summary>
/// The truth of a drill: what each tank really holds and loses, and the parcels of its cloud on the true wind. Moves in steps of
/// a minute or less. Series read: <c>windMS</c>, <c>windDirectionDeg</c>, <c>temperatureC</c> (20 where absent).
/// Events: <c>leak</c> {holeDiameterM, heightM}, <c>ignite</c>, <c>isolate</c>, each of an asset.
/// </summary>
internal sealed class HazmatSimulation : IHazardSimulation
{
    private const double LongestStepS = 60;
    private const double AbsentAirC = 20;

    // A detector stands this far from its tank, and reads no more than this.
    private const double DetectorM = 30;
    private const double DetectorMgM3 = 20_000;
    private const double DetectorFadesS = 180;

    // A response team within this reach stops a leak after this work; more teams are quicker. Unverified.
    private const double AtTankM = 3_000;
    private const double StopAfterS = 2_400;

    // What breaks a tank makes a hole of this size. Unverified.
    private const double BrokenHoleM = 0.05;

    // Parcels are followed until they have come this far.
    private const double FarthestM = 25_000;
    private const double LeastMgM3 = 0.01;

    private readonly TruthTank[] _tanks;
    private readonly VillageSite[] _villages;
    private readonly Dictionary<string, SensorSite> _sensors;
    private readonly List<CloudParcel> _parcels = [];
    private readonly List<SimulatedReport> _reports = [];
    private DateTimeOffset _now;
    private LocalWeather _weather = LocalWeather.Of(0, 0, AbsentAirC, day: true);
    private double _windMS;
    private double _towardsDeg;
    private double _worstEver;

    public HazmatSimulation(SimulationSetup setup)
    {
        _now = setup.Start;
        _villages = [.. setup.Villages.OrderBy(v => v.Id, StringComparer.Ordinal)];
        _sensors = setup.Sensors.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _tanks =
        [
            .. setup.Assets.Where(a => a.Kind == HazmatAssetKinds.StorageTank).OrderBy(a => a.Id, StringComparer.Ordinal)
                .Select(a => TankContents.Of(a) is { } contents ? new TruthTank { Site = a, Contents = contents, MassKg = contents.InventoryKg } : null)
                .OfType<TruthTank>(),
        ];
        Describe();
    }

    public IReadOnlyList<string> EventKinds => ["ignite", "isolate", "leak"];

    public IReadOnlyList<SimulatedReport> Reports => [.. _reports];

    public IReadOnlyDictionary<string, double> Truth { get; private set; } = new SortedDictionary<string, double>();

    public IReadOnlyDictionary<string, double> ByVillage { get; private set; } = new SortedDictionary<string, double>();

    public IReadOnlyList<HazardEffect> Effects { get; private set; } = [];

    public void Advance(DateTimeOffset to, SimulationForcing forcing)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, _now);
        _reports.Clear();
        var air = forcing.Series.TryGetValue("temperatureC", out var celsius) ? celsius : AbsentAirC;
        _windMS = Math.Max(0, forcing.Series.GetValueOrDefault("windMS"));
        _towardsDeg = (forcing.Series.GetValueOrDefault("windDirectionDeg") + 180) % 360;
        var place = _tanks.Length > 0 ? _tanks[0].Site.Place : new GeoPoint(121, 32);
        _weather = LocalWeather.Of(_windMS, (_towardsDeg + 180) % 360, air, Daylight.IsUp(_now, place));
        foreach (var happening in forcing.Events) Happen(happening, to);
        foreach (var effect in forcing.Effects) Suffer(effect);
        var seconds = (to - _now).TotalSeconds;
        var steps = (int)Math.Ceiling(seconds / LongestStepS);
        for (var i = 0; i < steps; i++) Step(seconds / steps, forcing.Deployments, to);
        _now = to;
        Describe();
    }

    public double Measure(string sensorId)
    {
        if (!_sensors.TryGetValue(sensorId, out var site))
            throw new ArgumentException($"The simulation has no sensor '{sensorId}'.", nameof(sensorId));
        var tank = Array.Find(_tanks, t => t.Site.Id == site.AssetId);
        return site.Kind switch
        {
            HazmatSensorKinds.GasConcentration => Math.Min(DetectorMgM3, Math.Max(tank?.NearMgM3 ?? 0, At(site.Place))),
            HazmatSensorKinds.TankLevel => tank is null ? 0 : 100 * tank.MassKg / tank.Contents.CapacityKg,
            HazmatSensorKinds.TankPressure => tank is null ? 101.325 : tank.Contents.PressurePa / 1_000 * (1 + (Math.Min(200, tank.WarmingC) / 100)),
            HazmatSensorKinds.TankTemperature => tank is null ? AbsentAirC : tank.Contents.TemperatureK - 273.15 + tank.WarmingC,
            var kind => throw new ArgumentException($"The simulation knows no sensors of kind '{kind}'.", nameof(sensorId)),
        };
    }

    private void Happen(SimulationEvent happening, DateTimeOffset to)
    {
        var tank = Array.Find(_tanks, t => t.Site.Id == happening.AssetId)
            ?? throw new ArgumentException($"Event '{happening.Kind}' needs a storage tank; '{happening.AssetId}' is none.", nameof(happening));
        switch (happening.Kind)
        {
            case "leak":
                tank.HoleM = Math.Clamp(happening.Values.GetValueOrDefault("holeDiameterM", 0.02), 0.001, 1);
                tank.HoleHeightM = Math.Max(0, happening.Values.GetValueOrDefault("heightM"));
                tank.WorkedS = 0;
                break;
            case "ignite":
                if (!tank.Contents.Substance.IsFlammable)
                    throw new ArgumentException($"Tank '{tank.Site.Id}' holds {tank.Contents.Substance.Id}, which does not burn.", nameof(happening));
                tank.Burning = true;
                tank.WorkedS = 0;
                break;
            case "isolate":
                Stop(tank, to);
                break;
            default:
                throw new ArgumentException($"Event '{happening.Kind}' is none of {string.Join(", ", EventKinds)}.", nameof(happening));
        }
    }

    private void Suffer(HazardEffect effect)
    {
        var flood = effect.Kind == EffectKinds.FloodWater.Id && effect.Value > Threats.FloodM;
        var heat = effect.Kind == EffectKinds.ThermalRadiation.Id && effect.Value >= Threats.BreakingKWM2;
        if (!flood && !heat) return;
        foreach (var tank in _tanks)
        {
            var struck = effect.AssetId is { } id ? id == tank.Site.Id : tank.Site.Place.DistanceM(effect.Place) <= effect.RadiusM;
            if (!struck || tank.HoleM > 0 || tank.WorkedS < 0) continue;
            tank.HoleM = BrokenHoleM;
            if (heat && tank.Contents.Substance.IsFlammable) tank.Burning = true;
        }
    }

    private void Step(double seconds, IReadOnlyList<Deployment> deployments, DateTimeOffset to)
    {
        foreach (var parcel in _parcels) parcel.Drift(_towardsDeg, Math.Max(0.3, _windMS) * seconds);
        _parcels.RemoveAll(p => p.WayM > FarthestM);
        foreach (var tank in _tanks)
        {
            if (!tank.IsLeaking && !tank.Burning && tank.PoolKg <= 0 && tank.NearMgM3 <= 0 && tank.WarmingC <= 0) continue;
            Work(tank, seconds, deployments, to);
            Leak(tank, seconds);
            Warm(tank, seconds);
        }
    }

    private void Work(TruthTank tank, double seconds, IReadOnlyList<Deployment> deployments, DateTimeOffset to)
    {
        if (!tank.IsLeaking && !tank.Burning) return;
        var teams = deployments.Where(d => d.Resource == HazmatResources.HazmatResponse && d.Place.DistanceM(tank.Site.Place) <= AtTankM).Sum(d => d.Quantity);
        tank.WorkedS += seconds * Math.Min(3, teams);
        if (tank.WorkedS >= StopAfterS) Stop(tank, to);
    }

    private void Stop(TruthTank tank, DateTimeOffset to)
    {
        // Plugged, the pool covered with foam, lime or absorbent; a plugged tank is guarded and does not break again.
        (tank.HoleM, tank.LeakKgS, tank.PoolKg, tank.Burning, tank.WorkedS) = (0, 0, 0, false, -1);
        _reports.Add(new(tank.Site.Id, new() { Kind = HazmatAssetKinds.IsolatedReport, At = to }));
    }

    private void Leak(TruthTank tank, double seconds)
    {
        tank.LeakKgS = tank.IsLeaking ? Math.Min(tank.MassKg / seconds, tank.Contents.LeakKgS(tank.MassKg, tank.HoleM, tank.HoleHeightM)) : 0;
        var gone = tank.LeakKgS * seconds;
        tank.MassKg -= gone;
        tank.ReleasedKg += gone;
        tank.AirborneKgS = tank.LeakKgS > 0 || tank.PoolKg > 0
            ? Math.Min(tank.Contents.AirborneKgS(tank.LeakKgS, tank.PoolKg, _weather.AirK, _weather.WindMS), tank.LeakKgS + (tank.PoolKg / seconds)) : 0;
        tank.PoolKg = Math.Max(0, tank.PoolKg + gone - (tank.AirborneKgS * seconds));
        var given = tank.Burning ? 0 : tank.AirborneKgS * seconds;
        if (given > 0)
        {
            _parcels.Add(new()
            {
                Substance = tank.Contents.Substance, MassKg = given, Place = tank.Site.Place, LengthM = Math.Max(0.3, _windMS) * seconds,
            });
            tank.NearMgM3 = new Cloud(tank.Contents.Substance, tank.AirborneKgS, _weather).MgM3(DetectorM, 0, 1e7, double.PositiveInfinity);
        }
        else
        {
            tank.NearMgM3 *= Math.Exp(-seconds / DetectorFadesS);
            if (tank.NearMgM3 < LeastMgM3) tank.NearMgM3 = 0;
        }
    }

    // A fire heats its tank by ten degrees a minute, up to 500; afterwards it cools within half an hour. Unverified.
    private static void Warm(TruthTank tank, double seconds)
    {
        tank.WarmingC = tank.Burning ? Math.Min(500, tank.WarmingC + (seconds / 6)) : tank.WarmingC * Math.Exp(-seconds / 600);
        if (tank.WarmingC < 0.1) tank.WarmingC = 0;
    }

    private double At(GeoPoint place)
    {
        var sum = 0.0;
        foreach (var parcel in _parcels) sum += parcel.MgM3(place, _weather.Stability);
        return sum;
    }

    private void Describe()
    {
        var villages = new SortedDictionary<string, double>(StringComparer.Ordinal);
        double worst = 0;
        var reached = 0;
        var danger = _tanks.Where(t => t.ReleasedKg > 0).Select(t => t.Contents.Substance.Harm.Level2MgM3).DefaultIfEmpty(double.PositiveInfinity).Min();
        foreach (var village in _villages)
        {
            var value = _parcels.Count == 0 ? 0 : At(village.Place);
            if (value >= LeastMgM3) villages[village.Id] = value;
            if (value >= danger) reached++;
            worst = Math.Max(worst, value);
        }

        _worstEver = Math.Max(_worstEver, worst);
        ByVillage = villages;
        Truth = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["leakKgS"] = _tanks.Sum(t => t.LeakKgS),
            ["releasedKg"] = _tanks.Sum(t => t.ReleasedKg),
            ["inventoryKg"] = _tanks.Sum(t => t.MassKg),
            ["airborneKgS"] = _tanks.Sum(t => t.AirborneKgS),
            ["leakingTanks"] = _tanks.Count(t => t.IsLeaking),
            ["burningTanks"] = _tanks.Count(t => t.Burning),
            ["maxVillageMgM3"] = worst,
            ["maxVillageMgM3Ever"] = _worstEver,
            ["villagesInDanger"] = reached,
        };
        Effects = TruthEffects.Of(_tanks, _weather, _now);
    }
}
