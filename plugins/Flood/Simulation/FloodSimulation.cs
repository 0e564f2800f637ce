using Haimen.Flood.Assets;
using Haimen.Flood.Drainage;
using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.Flood.Simulation;

/// <summary>
/// The truth of a drill: every village's water, the rivers, the tide. Moves in steps of five minutes or less.
/// Series read: <c>rainMmH</c>, <c>tideM</c>, <c>surgeM</c>, <c>windMS</c>, <c>windDirectionDeg</c>, <c>gustForecastMS</c>; the wind is one over the whole district.
/// </summary>
internal sealed class FloodSimulation : IHazardSimulation
{
    private const double LongestStepS = 300;

    // A road gauge stands somewhat above or below the village's lowest built ground.
    private const double LowestOffsetM = -0.08;
    private const double HighestOffsetM = 0.05;

    private readonly TruthCell[] _cells;
    private readonly RiverNetwork _rivers;
    private readonly Dictionary<string, TruthSensor> _sensors;
    private readonly TruthSensor[] _gauges;
    private readonly (string Id, double FlowM3S)[] _gates;
    private readonly (string Id, double CapacityM3S, double StartStageM)[] _lifts;
    private readonly WaterBalance _balance = new();
    private DateTimeOffset _now;
    private IReadOnlyList<RainField>? _fields;
    private double _outsideFactor = double.NaN;
    private HashSet<string> _failed = [];
    private double _tideM;
    private double _surgeM;
    private double _windMS;
    private double _windDirectionDeg;
    private double _gustForecastMS;
    private readonly TruthEffects _effects;
    private double _maxDepthEverM;

    public FloodSimulation(SimulationSetup setup, DomainContext context)
    {
        _now = setup.Start;
        _effects = new(setup);
        var reaches = TruthGround.Reaches(setup);
        _cells = TruthGround.Cells(setup, reaches, context.Seed);
        _rivers = new(reaches);
        var capacities = setup.Assets.Where(a => a.Kind == FloodAssetKinds.PumpStation)
            .ToDictionary(a => a.Id, a => a.Attributes.GetValueOrDefault("capacityM3S"), StringComparer.Ordinal);
        _sensors = setup.Sensors.ToDictionary(s => s.Id, s => Place(s, capacities, context.Seed), StringComparer.Ordinal);
        _gauges = [.. _sensors.Values.Where(s => s.Site.Kind == FloodSensorKinds.Rain).OrderBy(s => s.Site.Id, StringComparer.Ordinal)];
        _gates = [.. setup.Assets.Where(a => a.Kind == FloodAssetKinds.Gate)
            .OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => (a.Id, a.Attributes.GetValueOrDefault("designFlowM3S")))];
        _lifts = [.. setup.Assets.Where(a => a.Kind == FloodAssetKinds.PumpStation && a.VillageId is null)
            .OrderBy(a => a.Id, StringComparer.Ordinal)
            .Select(a => (a.Id, a.Attributes.GetValueOrDefault("capacityM3S"), a.Attributes.GetValueOrDefault("startStageM", RiverReach.DefaultNormalM)))];
        Truth = Describe();
    }

    public IReadOnlyDictionary<string, double> Truth { get; private set; }

    public IReadOnlyDictionary<string, double> ByVillage
    {
        get
        {
            var depths = new SortedDictionary<string, double>(StringComparer.Ordinal);
            foreach (var cell in _cells)
            {
                if (cell.DepthM > 0) depths[cell.VillageId] = cell.DepthM;
            }

            return depths;
        }
    }

    public IReadOnlyList<HazardEffect> Effects => _effects.Of(_cells, _windMS, _surgeM, _now);

    public void Advance(DateTimeOffset to, SimulationForcing forcing)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, _now);
        ApplyForcing(forcing);
        var rainMS = Math.Max(0, forcing.Series.GetValueOrDefault("rainMmH")) / 3_600_000;
        _surgeM = forcing.Series.GetValueOrDefault("surgeM");
        _tideM = forcing.Series.GetValueOrDefault("tideM") + _surgeM;
        _windMS = Math.Max(0, forcing.Series.GetValueOrDefault("windMS"));
        _windDirectionDeg = Math.Clamp(forcing.Series.GetValueOrDefault("windDirectionDeg"), 0, 360);
        _gustForecastMS = Math.Max(0, forcing.Series.GetValueOrDefault("gustForecastMS"));
        var seconds = (to - _now).TotalSeconds;
        foreach (var gauge in _gauges) gauge.RainMm = rainMS * gauge.FieldFactor * seconds * 1000;
        var steps = (int)Math.Ceiling(seconds / LongestStepS);
        for (var i = 0; i < steps; i++) Step(rainMS, seconds / steps);
        _now = to;
        Truth = Describe();
    }

    public double Measure(string sensorId)
    {
        if (!_sensors.TryGetValue(sensorId, out var sensor))
            throw new ArgumentException($"The simulation has no sensor '{sensorId}'.", nameof(sensorId));
        return sensor.Site.Kind switch
        {
            FloodSensorKinds.Rain => sensor.RainMm,
            FloodSensorKinds.RiverStage => _rivers.Reaches[sensor.Reach].StageM,
            FloodSensorKinds.TideStage => _tideM,
            FloodSensorKinds.RoadWaterDepth => RoadDepthM(sensor),
            FloodSensorKinds.PumpState => IsFailed(sensor.Site.AssetId) ? 0 : sensor.CapacityM3S,
            FloodSensorKinds.GateState => GateOpeningPct(sensor),
            FloodSensorKinds.WindSpeed => _windMS,
            FloodSensorKinds.WindDirection => _windDirectionDeg,
            FloodSensorKinds.GustForecast => _gustForecastMS,
            var kind => throw new ArgumentException($"The simulation knows no sensors of kind '{kind}'.", nameof(sensorId)),
        };
    }

    private void Step(double rainMS, double seconds)
    {
        var toSea = 0.0;
        foreach (var cell in _cells)
        {
            var ground = cell.Ground;
            var reach = _rivers.Reaches[cell.Reach];
            var outer = ground.IsTideLocked ? _tideM : reach.StageM;
            var pump = cell.PumpsWork ? ground.PumpCapacityM3S : 0;
            var rain = rainMS * cell.FieldFactor * cell.RainFactor;
            var flux = CellPhysics.Advance(ground, ref cell.Water, new(rain, outer, pump, cell.MobilePumpM3S), seconds);
            var left = flux.DrainM3 + flux.PumpM3;
            if (ground.IsTideLocked) toSea += left;
            else reach.InflowM3 += left;
            _balance.Add(flux);
        }

        var gates = 0.0;
        foreach (var gate in _gates)
            if (!IsFailed(gate.Id))
                gates += gate.FlowM3S;
        double lift = 0, start = double.MaxValue;
        foreach (var station in _lifts)
        {
            if (IsFailed(station.Id)) continue;
            lift += station.CapacityM3S;
            start = Math.Min(start, station.StartStageM);
        }

        _balance.ToSeaM3 += toSea + _rivers.Advance(_tideM, gates, lift, start, seconds);
    }

    private void ApplyForcing(SimulationForcing forcing)
    {
        if (!ReferenceEquals(_fields, forcing.RainFields) || _outsideFactor != forcing.OutsideFactor)
        {
            (_fields, _outsideFactor) = (forcing.RainFields, forcing.OutsideFactor);
            foreach (var cell in _cells) cell.FieldFactor = RainFieldFactors.At(cell.Place, forcing);
            foreach (var gauge in _gauges) gauge.FieldFactor = RainFieldFactors.At(gauge.Site.Place, forcing);
        }

        if (_failed.Count > 0 || forcing.FailedAssets.Count > 0) _failed = new(forcing.FailedAssets, StringComparer.Ordinal);
        foreach (var cell in _cells)
        {
            cell.MobilePumpM3S = forcing.Deployments.Count == 0 ? 0 : MobilePumping.M3S(forcing.Deployments, cell.VillageId);
            cell.PumpsWork = _failed.Count == 0 || (!_failed.Contains(cell.AssetId) && !cell.PumpIds.Any(_failed.Contains));
        }
    }

    private TruthSensor Place(SensorSite site, Dictionary<string, double> capacities, ulong seed)
    {
        var random = new DeterministicRandom(DeterministicRandom.Derive(seed, site.Id));
        return new()
        {
            Site = site,
            Cell = CellOf(site),
            Reach = TruthGround.Nearest(_rivers.Reaches, site.Place),
            OffsetM = LowestOffsetM + ((HighestOffsetM - LowestOffsetM) * random.NextDouble()),
            CapacityM3S = site.AssetId is { } asset && capacities.TryGetValue(asset, out var capacity) && capacity > 0 ? capacity : 1,
        };
    }

    private int CellOf(SensorSite site)
    {
        var best = -1;
        for (var i = 0; i < _cells.Length; i++)
        {
            if (site.VillageId is { } village && _cells[i].VillageId == village) return i;
            if (best < 0 || _cells[i].Place.DistanceM(site.Place) < _cells[best].Place.DistanceM(site.Place)) best = i;
        }

        return best;
    }

    private double RoadDepthM(TruthSensor sensor)
    {
        var depth = sensor.Cell < 0 ? 0 : _cells[sensor.Cell].DepthM;
        return depth <= 0 ? 0 : Math.Max(0, depth + sensor.OffsetM);
    }

    // Gates are worked to let water out and to keep the tide out; a broken one stays shut.
    private double GateOpeningPct(TruthSensor sensor) =>
        IsFailed(sensor.Site.AssetId) || TideGate.IsLocked(_rivers.Reaches[sensor.Reach].StageM, _tideM) ? 0 : 100;

    private bool IsFailed(string? assetId) => assetId is not null && _failed.Contains(assetId);

    private SortedDictionary<string, double> Describe()
    {
        double deepest = 0, stored = 0;
        int flooded = 0, deep = 0;
        foreach (var cell in _cells)
        {
            var depth = cell.DepthM;
            deepest = Math.Max(deepest, depth);
            if (depth >= WaterDepths.WaterloggedM) flooded++;
            if (depth >= WaterDepths.EvacuateM) deep++;
            stored += CellPhysics.StoredM3(cell.Ground, cell.Water);
        }

        _maxDepthEverM = Math.Max(_maxDepthEverM, deepest);
        return new(StringComparer.Ordinal)
        {
            ["maxDepthM"] = deepest,
            ["maxDepthEverM"] = _maxDepthEverM,
            ["floodedVillages"] = flooded,
            ["deepVillages"] = deep,
            ["storedM3"] = stored,
            ["rainM3"] = _balance.RainM3,
            ["infiltratedM3"] = _balance.InfiltratedM3,
            ["drainedM3"] = _balance.DrainedM3,
            ["pumpedM3"] = _balance.PumpedM3,
            ["toSeaM3"] = _balance.ToSeaM3,
            ["riverStoredM3"] = _rivers.StoredM3,
            ["maxRiverStageM"] = _rivers.Reaches.Max(r => r.StageM),
            ["tideStageM"] = _tideM,
            ["windMS"] = _windMS,
        };
    }
}
