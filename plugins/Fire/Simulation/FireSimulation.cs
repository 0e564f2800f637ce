using Haimen.Fire.Assets;
using Haimen.Fire.Models;
using Haimen.Fire.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.Fire.Simulation;

/// <summary>
/// The truth of a drill: fires in buildings and on plots, set by the scenario or by other hazards, spreading to each other,
/// fought by the crews on scene with the water there is. Series read: <c>temperatureC</c>, <c>humidityPct</c>, <c>windMS</c>,
/// <c>windDirectionDeg</c>, <c>rainMmH</c>. The event <c>ignite</c> takes <c>growth</c> (1 slow to 4 ultra-fast) and
/// <c>fireLoadMJM2</c>, both optional.
/// </summary>
internal sealed class FireSimulation : IHazardSimulation
{
    public const string Ignite = "ignite";
    private const double LongestStepS = 60;

    // Wood takes fire after about ten minutes of radiation that ignites it from a spark. Unverified.
    private const double IgnitesAfterS = 600;

    // An ignition without an asset sets on fire what is nearest within this distance, m.
    private const double IgnitionReachM = 500;

    private readonly TruthBuilding[] _buildings;
    private readonly TruthPlot[] _plots;
    private readonly (string Id, GeoPoint Place, double FlowLS)[] _hydrants;
    private readonly Dictionary<string, TruthBuilding> _buildingById;
    private readonly Dictionary<string, TruthPlot> _plotById;
    private readonly Dictionary<string, SensorSite> _sensors;
    private readonly Dictionary<string, string?> _villageOf;
    private readonly Dictionary<string, double> _struckS = new(StringComparer.Ordinal);
    private DateTimeOffset _now;
    private TruthWeather _weather = new(18, 65, 0, 135, 0, 1);
    private double _peakKW;
    private double _waterLS;

    public FireSimulation(SimulationSetup setup, DomainContext context)
    {
        _now = setup.Start;
        var assets = setup.Assets.OrderBy(a => a.Id, StringComparer.Ordinal).ToArray();
        _buildings = [.. assets.Where(a => a.Kind == FireAssetKinds.Building).Select(a => new TruthBuilding(a, context.Seed))];
        _plots = [.. assets.Where(a => a.Kind == FireAssetKinds.Vegetation).Select(a => new TruthPlot(a, context.Seed))];
        _hydrants = [.. assets.Where(a => a.Kind == FireAssetKinds.Hydrant).Select(a => (a.Id, a.Place, a.Attributes.GetValueOrDefault("flowLS")))];
        _buildingById = _buildings.ToDictionary(b => b.Site.Id, StringComparer.Ordinal);
        _plotById = _plots.ToDictionary(p => p.Site.Id, StringComparer.Ordinal);
        // What is registered in no village counts for the nearest.
        _villageOf = assets.ToDictionary(a => a.Id, a => a.VillageId ?? setup.Villages.MinBy(v => v.Place.DistanceM(a.Place))?.Id, StringComparer.Ordinal);
        _sensors = setup.Sensors.ToDictionary(s => s.Id, StringComparer.Ordinal);
        Truth = Describe();
    }

    public IReadOnlyList<string> EventKinds { get; } = [Ignite];

    public IReadOnlyDictionary<string, double> Truth { get; private set; }

    public IReadOnlyDictionary<string, double> ByVillage
    {
        get
        {
            var heat = new SortedDictionary<string, double>(StringComparer.Ordinal);
            foreach (var building in _buildings) Add(_villageOf[building.Site.Id], building.HeatKW);
            foreach (var plot in _plots) Add(_villageOf[plot.Site.Id], plot.HeatKW);
            return heat;

            void Add(string? village, double kilowatts)
            {
                if (village is not null && kilowatts > 0) heat[village] = heat.GetValueOrDefault(village) + (kilowatts / 1000);
            }
        }
    }

    public IReadOnlyList<HazardEffect> Effects =>
    [
        .. _buildings.Where(b => b.HeatKW >= 500).Select(b => new HazardEffect
        {
            Id = $"heat@{b.Site.Id}",
            Kind = EffectKinds.ThermalRadiation.Id,
            Place = b.Site.Place,
            RadiusM = Math.Max(1, b.IgnitionRadiusM),
            Value = PointSource.IgnitionKWM2,
            Grade = HazardGrade.Orange,
            From = _now,
            Reason = new("火场热辐射达 12.5 千瓦/平方米", "The fire radiates 12.5 kW/m2"),
        }),
        .. _plots.Where(p => p.Burns).Select(p => new HazardEffect
        {
            Id = $"ignition@{p.Site.Id}",
            Kind = EffectKinds.Ignition.Id,
            Place = p.Site.Place,
            RadiusM = Math.Max(5, p.HeadM),
            Value = p.HeatKW,
            Grade = HazardGrade.Yellow,
            From = _now,
            Reason = new("植被火烧到之处", "Ground that the fire has reached"),
        }),
    ];

    public void Advance(DateTimeOffset to, SimulationForcing forcing)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, _now);
        foreach (var happening in forcing.Events) Happen(happening);
        var seconds = (to - _now).TotalSeconds;
        TakeEffects(forcing.Effects, seconds);
        _weather = TruthWeather.Of(forcing, to);
        var told = forcing.Directives.Select(d => d.Directive.AssetId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var failed = new HashSet<string>(forcing.FailedAssets, StringComparer.Ordinal);
        var steps = (int)Math.Ceiling(seconds / LongestStepS);
        for (var i = 0; i < steps; i++) Step(seconds / steps, forcing.Deployments, told, failed);
        _now = to;
        Truth = Describe();
    }

    public double Measure(string sensorId)
    {
        if (!_sensors.TryGetValue(sensorId, out var sensor))
            throw new ArgumentException($"The simulation has no sensor '{sensorId}'.", nameof(sensorId));
        var building = sensor.AssetId is { } b ? _buildingById.GetValueOrDefault(b) : null;
        var plot = sensor.AssetId is { } p ? _plotById.GetValueOrDefault(p) : null;
        return sensor.Kind switch
        {
            FireSensorKinds.Smoke => building?.SmokePctM ?? 0.3,
            FireSensorKinds.Heat => building?.CeilingC(_weather.AirC) ?? _weather.AirC,
            FireSensorKinds.Hotspot => plot?.HottestC(_weather.AirC) ?? _weather.AirC,
            FireSensorKinds.AirTemperature => _weather.AirC,
            FireSensorKinds.RelativeHumidity => _weather.HumidityPct,
            var kind => throw new ArgumentException($"The simulation knows no sensors of kind '{kind}'.", nameof(sensorId)),
        };
    }

    private void Happen(SimulationEvent happening)
    {
        if (happening.Kind != Ignite) throw new ArgumentException($"The fire simulation knows no event '{happening.Kind}'.", nameof(happening));
        FireGrowth? growth = happening.Values.TryGetValue("growth", out var code) ? (FireGrowth)Math.Clamp((int)Math.Round(code), 1, 4) : null;
        double? load = happening.Values.TryGetValue("fireLoadMJM2", out var given) && given > 0 ? given : null;
        if (happening.AssetId is { } id)
        {
            if (_buildingById.TryGetValue(id, out var building)) building.Ignite(growth, load);
            else if (_plotById.TryGetValue(id, out var plot)) plot.Ignite(happening.Place);
            else throw new ArgumentException($"The fire simulation has no building or plot '{id}'.", nameof(happening));
            return;
        }

        if (happening.Place is { } place) IgniteNearest(place, IgnitionReachM, growth, load);
    }

    private void IgniteNearest(GeoPoint place, double reachM, FireGrowth? growth, double? load)
    {
        var building = _buildings.Where(b => b.Site.Place.DistanceM(place) <= reachM).MinBy(b => b.Site.Place.DistanceM(place));
        var plot = _plots.Where(p => p.Site.Place.DistanceM(place) <= reachM + PlotRadiusM(p)).MinBy(p => p.Site.Place.DistanceM(place));
        var toPlot = plot is null ? double.MaxValue : Math.Max(0, plot.Site.Place.DistanceM(place) - PlotRadiusM(plot));
        if (building is not null && building.Site.Place.DistanceM(place) <= toPlot) building.Ignite(growth, load);
        else plot?.Ignite(place.DistanceM(plot.Site.Place) <= PlotRadiusM(plot) ? place : null);
    }

    // Other hazards: a spark sets on fire what is in reach at once, radiation only after a while.
    private void TakeEffects(IReadOnlyList<HazardEffect> effects, double seconds)
    {
        foreach (var effect in effects.OrderBy(e => e.Id, StringComparer.Ordinal))
        {
            var ignition = effect.Kind == EffectKinds.Ignition.Id;
            if (!ignition && (effect.Kind != EffectKinds.ThermalRadiation.Id || effect.Value < PointSource.IgnitionKWM2)) continue;
            foreach (var building in _buildings)
                if (effect.AssetId == building.Site.Id || effect.Place.DistanceM(building.Site.Place) <= effect.RadiusM)
                    if (ignition || Struck(building.Site.Id, seconds)) building.Ignite(null, null);
            foreach (var plot in _plots)
                if (effect.AssetId == plot.Site.Id || effect.Place.DistanceM(plot.Site.Place) <= effect.RadiusM + PlotRadiusM(plot))
                    if (ignition || Struck(plot.Site.Id, seconds)) plot.Ignite(null);
        }
    }

    private bool Struck(string id, double seconds) => (_struckS[id] = _struckS.GetValueOrDefault(id) + seconds) >= IgnitesAfterS;

    private void Step(double seconds, IReadOnlyList<Deployment> deployments, HashSet<string> told, HashSet<string> failed)
    {
        _waterLS = 0;
        foreach (var building in _buildings)
        {
            if (!building.Burns && !told.Contains(building.Site.Id)) continue;
            var water = building.Burns ? WaterLS(building.Site.Place, deployments, failed) : 0;
            _waterLS += water;
            building.Advance(seconds, water, told.Contains(building.Site.Id));
        }

        foreach (var plot in _plots) plot.Advance(_weather, seconds, deployments);
        Spread(seconds);
        _peakKW = Math.Max(_peakKW, HeatKW);
    }

    private double WaterLS(GeoPoint place, IReadOnlyList<Deployment> deployments, HashSet<string> failed)
    {
        var engines = AtScene.Quantity(deployments, "fire-fighting", place, AtScene.BuildingReachM);
        if (engines <= 0) return 0;
        var mains = 0.0;
        foreach (var hydrant in _hydrants)
            if (!failed.Contains(hydrant.Id) && hydrant.Place.DistanceM(place) <= 300)
                mains += hydrant.FlowLS;
        return Math.Min(engines * WaterFlow.EngineLS, mains + (engines * WaterFlow.TankerLS));
    }

    private void Spread(double seconds)
    {
        foreach (var fire in _buildings)
        {
            if (!fire.Burns) continue;
            var radius = fire.IgnitionRadiusM;
            foreach (var other in _buildings)
            {
                if (other.Burns || fire.Site.Place.DistanceM(other.Site.Place) > radius) continue;
                other.ExposedS += seconds;
                if (other.ExposedS >= IgnitesAfterS) other.Ignite(null, null);
            }

            foreach (var plot in _plots)
                if (!plot.Burns && plot.MoisturePct < 25 && fire.Site.Place.DistanceM(plot.Site.Place) <= radius + PlotRadiusM(plot))
                    plot.Ignite(null);
        }

        foreach (var plot in _plots)
            foreach (var building in _buildings)
                if (!building.Burns && plot.HasReached(building.Site.Place)) building.Ignite(null, null);
    }

    private static double PlotRadiusM(TruthPlot plot) => Math.Sqrt(VegetationReducer.PlotM2(plot.Site) / Math.PI);

    private double HeatKW => _buildings.Sum(b => b.HeatKW) + _plots.Sum(p => p.HeatKW);

    private SortedDictionary<string, double> Describe() => new(StringComparer.Ordinal)
    {
        ["heatMW"] = HeatKW / 1000,
        ["peakHeatMW"] = _peakKW / 1000,
        ["buildingsOnFire"] = _buildings.Count(b => b.Burns),
        ["buildingsBurnt"] = _buildings.Count(b => b.WasOnFire),
        ["plotsOnFire"] = _plots.Count(p => p.Burns),
        ["burntHa"] = _plots.Sum(p => p.BurntHa),
        ["peopleInside"] = Math.Round(_buildings.Where(b => b.Burns).Sum(b => b.Inside)),
        ["waterLS"] = _waterLS,
    };
}
