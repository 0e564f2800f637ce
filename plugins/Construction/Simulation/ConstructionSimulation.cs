using Haimen.Construction.Assets;
using Haimen.Construction.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.Construction.Simulation;

/// <summary>
/// The truth of a drill: walls that move, cranes in the wind, gas in shafts, and the people there. Moves in steps of ten minutes or
/// less. Series read: <c>rainMmH</c>, <c>windMS</c>.
/// </summary>
internal sealed class ConstructionSimulation : IHazardSimulation
{
    private const double LongestStepHours = 1.0 / 6;
    private const double DustMgM3 = 0.03;
    private const double DustPerWindSquared = 0.0002;

    private readonly TruthSite[] _sites;
    private readonly SortedDictionary<string, TruthSite> _byId = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SensorSite> _sensors = new(StringComparer.Ordinal);
    private DateTimeOffset _now;
    private double _dustMgM3 = DustMgM3;
    private double _worstUtilisation;
    private double _worstWindMS;

    public ConstructionSimulation(SimulationSetup setup, DomainContext context)
    {
        _now = setup.Start;
        _sites = [.. setup.Assets.OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => Create(a, context.Seed)).OfType<TruthSite>()];
        foreach (var site in _sites) _byId[site.Site.Id] = site;
        foreach (var sensor in setup.Sensors) _sensors[sensor.Id] = sensor;
        Truth = Describe();
    }

    public IReadOnlyList<string> EventKinds => TruthEvents.All;

    public IReadOnlyList<SimulatedReport> Reports { get; private set; } = [];

    public IReadOnlyList<HazardEffect> Effects { get; private set; } = [];

    public IReadOnlyDictionary<string, double> Truth { get; private set; }

    public IReadOnlyDictionary<string, double> ByVillage
    {
        get
        {
            var trapped = new SortedDictionary<string, double>(StringComparer.Ordinal);
            foreach (var site in _sites)
                if (site.People.Trapped > 0 && site.Site.VillageId is { } village)
                    trapped[village] = trapped.GetValueOrDefault(village) + site.People.Trapped;
            return trapped;
        }
    }

    public void Advance(DateTimeOffset to, SimulationForcing forcing)
    {
        ArgumentNullException.ThrowIfNull(forcing);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, _now);
        // All are looked at before any happens, so that a refused step leaves the truth as it was.
        foreach (var happening in forcing.Events) TruthEvents.Check(happening, Struck(happening)?.Site.Kind);
        foreach (var site in _sites) site.Reports.Clear();
        foreach (var happening in forcing.Events) Struck(happening)!.Happen(happening, _now);
        var hours = (to - _now).TotalHours;
        var steps = (int)Math.Ceiling(hours / LongestStepHours);
        for (var i = 1; i <= steps; i++)
        {
            var at = i == steps ? to : _now + ((to - _now) * i / steps);
            foreach (var site in _sites) site.Advance(new(at, hours / steps, forcing, site.Site));
            Record();
        }

        var wind = Math.Max(0, forcing.Series.GetValueOrDefault("windMS"));
        _dustMgM3 = forcing.Series.GetValueOrDefault("rainMmH") > 0.1 ? DustMgM3 / 2 : DustMgM3 + (DustPerWindSquared * wind * wind);
        _now = to;
        Reports = [.. _sites.SelectMany(s => s.Reports).OrderBy(r => r.Report.At).ThenBy(r => r.AssetId, StringComparer.Ordinal)];
        Effects = [.. _sites.Select(s => s.Effect(to)).OfType<HazardEffect>()];
        Truth = Describe();
    }

    public double Measure(string sensorId)
    {
        if (!_sensors.TryGetValue(sensorId, out var sensor))
            throw new ArgumentException($"The simulation has no sensor '{sensorId}'.", nameof(sensorId));
        if (sensor.Kind == ConstructionSensorKinds.Dust) return _dustMgM3;
        if (sensor.AssetId is { } id && _byId.TryGetValue(id, out var site)) return site.Measure(sensor.Kind, sensor.StationLevels);
        return sensor.Kind == ConstructionSensorKinds.Oxygen ? 20.9 : 0;
    }

    private static TruthSite? Create(Hazards.Assets.AssetSite site, ulong seed) => site.Kind switch
    {
        ConstructionAssetKinds.Excavation => new TruthExcavation(site, seed),
        ConstructionAssetKinds.TowerCrane => new TruthCrane(site, seed),
        ConstructionAssetKinds.Scaffold => new TruthScaffold(site, seed),
        ConstructionAssetKinds.ConfinedSpace => new TruthSpace(site, seed),
        _ => null,
    };

    private TruthSite? Struck(SimulationEvent happening) => happening.AssetId is { } id ? _byId.GetValueOrDefault(id) : null;

    private void Record()
    {
        foreach (var site in _sites)
        {
            if (site is TruthExcavation pit) _worstUtilisation = Math.Max(_worstUtilisation, pit.Utilisation);
            if (site is TruthCrane crane) _worstWindMS = Math.Max(_worstWindMS, crane.WindMS);
        }
    }

    private SortedDictionary<string, double> Describe() => new(StringComparer.Ordinal)
    {
        ["trapped"] = _sites.Sum(s => s.People.Trapped),
        ["trappedEver"] = _sites.Sum(s => s.People.TrappedEver),
        ["freed"] = _sites.Sum(s => s.People.Freed),
        ["injured"] = _sites.Sum(s => s.People.Injured),
        ["dead"] = _sites.Sum(s => s.People.Dead),
        ["workersOnSite"] = _sites.Sum(s => s.People.Present),
        ["stoppedSites"] = _sites.Count(s => s.Stopped),
        ["collapses"] = _sites.Sum(s => s.Collapses),
        ["maxWallDisplacementMm"] = _sites.OfType<TruthExcavation>().Select(p => p.WallMm).DefaultIfEmpty().Max(),
        ["maxUtilisationEver"] = _worstUtilisation,
        ["maxCraneWindEverMS"] = _worstWindMS,
    };
}
