using Haimen.Grains.Districts;
using Haimen.Grains.Domains;
using Haimen.Hazards;
using Haimen.Hazards.Simulation;

namespace Haimen.Grains.Drills;

/// <summary>The truth of a drill, one simulation a domain, and the sensors that see it.</summary>
internal sealed class DrillWorld
{
    private readonly (IHazardSimulation Simulation, Sensor[] Sensors)[] _parts;
    private readonly SortedDictionary<string, SensorFaults> _faults = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _failedAssets = new(StringComparer.Ordinal);
    private readonly DrillScenario _scenario;

    public DrillWorld(DrillScenario scenario, ulong seed, District district, IDomainCatalog domains)
    {
        _scenario = scenario;
        Now = scenario.Start;
        _parts = [.. scenario.Domains.Select(id => Part(domains.Find(id) ?? throw new ArgumentException($"domain '{id}' is not loaded"), scenario, seed, district))];
        foreach (var sensor in _parts.SelectMany(x => x.Sensors))
            _faults[sensor.Id] = new SensorFaults(
                scenario.ImperfectionOf(sensor.Kind), sensor.ValidMin, sensor.ValidMax, DeterministicRandom.Derive(seed, $"sensor/{sensor.Id}"));
    }

    public DateTimeOffset Now { get; private set; }

    /// <summary>Named quantities of the truth, all domains together.</summary>
    public SortedDictionary<string, double> Truth { get; } = new(StringComparer.Ordinal);

    /// <summary>The domains' main quantity on the ground by village, the larger of two.</summary>
    public SortedDictionary<string, double> ByVillage()
    {
        var villages = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (simulation, _) in _parts)
        {
            foreach (var (id, value) in simulation.ByVillage) villages[id] = Math.Max(value, villages.GetValueOrDefault(id));
        }

        return villages;
    }

    /// <summary>The scenario's series at the truth's now.</summary>
    public IReadOnlyDictionary<string, double> Series() => _scenario.SeriesAt(Now - _scenario.Start);

    public SensorFaults Fault(string sensorId) => _faults.TryGetValue(sensorId, out var fault)
        ? fault
        : throw new ArgumentException($"sensor '{sensorId}' takes no part in this drill");

    public void Fail(string assetId) => _failedAssets.Add(assetId);

    public void Repair(string assetId) => _failedAssets.Remove(assetId);

    /// <summary>Moves the truth on and says what each sensor reports, in the order of sensor ids.</summary>
    public List<(Sensor Sensor, TimeSpan Delay, double Value)> Advance(DateTimeOffset to, IReadOnlyList<Deployment> deployments)
    {
        var elapsed = Now - _scenario.Start;
        var step = to - Now;
        var forcing = _scenario.ForcingAt(elapsed, deployments, [.. _failedAssets]);
        Now = to;
        var reports = new List<(Sensor, TimeSpan, double)>();
        foreach (var (simulation, sensors) in _parts)
        {
            simulation.Advance(to, forcing);
            foreach (var (name, value) in simulation.Truth) Truth[name] = value;
            foreach (var sensor in sensors)
            {
                var fault = _faults[sensor.Id];
                if (fault.Report(simulation.Measure(sensor.Id), to, step) is { } value) reports.Add((sensor, fault.Delay, value));
            }
        }

        return reports;
    }

    private static (IHazardSimulation, Sensor[]) Part(DomainSlot domain, DrillScenario scenario, ulong seed, District district)
    {
        var sensorKinds = domain.Descriptor.SensorKinds.Select(x => x.Id).ToHashSet(StringComparer.Ordinal);
        var assetKinds = domain.Descriptor.AssetKinds.Select(x => x.Id).ToHashSet(StringComparer.Ordinal);
        Sensor[] sensors = [.. district.Sensors.Where(x => sensorKinds.Contains(x.Kind)).OrderBy(x => x.Id, StringComparer.Ordinal)];
        var setup = new SimulationSetup
        {
            Start = scenario.Start,
            Villages = [.. district.Villages.OrderBy(x => x.Id, StringComparer.Ordinal).Select(DomainView.Site)],
            Assets = [.. district.Assets.Where(x => assetKinds.Contains(x.Kind)).OrderBy(x => x.Id, StringComparer.Ordinal).Select(DomainView.Site)],
            Sensors = [.. sensors.Select(DomainView.Site)],
        };
        var context = new DomainContext(scenario.Start, DeterministicRandom.Derive(seed, $"truth/{domain.Descriptor.Id}"));
        return (domain.Simulate(setup, context), sensors);
    }
}
