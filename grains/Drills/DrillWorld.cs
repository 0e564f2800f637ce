using Haimen.Grains.Districts;
using Haimen.Grains.Domains;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Simulation;

namespace Haimen.Grains.Drills;

/// <summary>The truth of a drill, one simulation a domain, and the sensors that see it.</summary>
internal sealed class DrillWorld : IDisposable
{
    private readonly DomainTruth[] _truths;
    private readonly SortedDictionary<string, SensorFaults> _faults = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _failedAssets = new(StringComparer.Ordinal);
    private readonly DrillScenario _scenario;

    public DrillWorld(DrillScenario scenario, ulong seed, District district, IDomainCatalog domains)
    {
        _scenario = scenario;
        Now = scenario.Start;
        var named = Array.ConvertAll(scenario.Domains, id => domains.Find(id) ?? throw new ArgumentException($"domain '{id}' is not loaded"));
        var observed = named.SelectMany(x => x.Descriptor.ObservedKinds).ToHashSet(StringComparer.Ordinal);
        var measuring = domains.All.Where(x => !named.Contains(x) && x.Descriptor.SensorKinds.Any(k => observed.Contains(k.Id)));
        _truths = [.. named.Concat(measuring).Select(x => new DomainTruth(x, scenario, seed, district))];
        foreach (var truth in _truths.Where(x => !x.TakesPart)) truth.KeepSensors(x => observed.Contains(x.Kind));
        foreach (var sensor in _truths.SelectMany(x => x.Sensors))
        {
            _faults[sensor.Id] = new SensorFaults(
                scenario.ImperfectionOf(sensor.Kind), sensor.ValidMin, sensor.ValidMax, DeterministicRandom.Derive(seed, $"sensor/{sensor.Id}"));
        }
    }

    public DateTimeOffset Now { get; private set; }

    /// <summary>The truths of the domains that take part, in the scenario's order.</summary>
    public IEnumerable<DomainTruth> Truths => _truths.Where(x => x.TakesPart);

    /// <summary>Named quantities of the truth, all domains together.</summary>
    public SortedDictionary<string, double> Truth { get; } = new(StringComparer.Ordinal);

    /// <summary>The scenario's series at the truth's now.</summary>
    public IReadOnlyDictionary<string, double> Series() => _scenario.SeriesAt(Now - _scenario.Start);

    public DomainTruth? FindTruth(string domainId) => Array.Find(_truths, x => x.TakesPart && x.Domain.Id == domainId);

    public bool HasSensor(string sensorId) => _faults.ContainsKey(sensorId);

    public SensorFaults Fault(string sensorId) => _faults.TryGetValue(sensorId, out var fault)
        ? fault
        : throw new ArgumentException($"sensor '{sensorId}' takes no part in this drill");

    public void Fail(string assetId) => _failedAssets.Add(assetId);

    public void Repair(string assetId) => _failedAssets.Remove(assetId);

    /// <summary>Moves the truth on and says what each sensor reports, domain by domain, in the order of sensor ids.</summary>
    /// <param name="to">The instant to move to.</param>
    /// <param name="deployments">What is at work on scene.</param>
    /// <param name="directives">The directives in force, by domain, each by id.</param>
    public List<(Sensor Sensor, TimeSpan Delay, double Value)> Advance(
        DateTimeOffset to, IReadOnlyList<Deployment> deployments, ILookup<string, IssuedDirective> directives)
    {
        var step = to - Now;
        var forcing = _scenario.ForcingAt(Now - _scenario.Start, deployments, [.. _failedAssets]);
        Now = to;
        foreach (var truth in _truths)
        {
            // Each is told what the others did in the step before: who is moved first makes no difference.
            var fromOthers = _truths.Where(x => x != truth).SelectMany(x => x.Effects).ToArray();
            truth.Advance(to, forcing with { Directives = [.. directives[truth.Domain.Id]] }, fromOthers);
            if (!truth.TakesPart) continue;
            foreach (var (name, value) in truth.Quantities) Truth[name] = value;
        }

        foreach (var truth in _truths) truth.Publish();
        return Measure(to, step);
    }

    /// <summary>What the truth reported of assets in the last step: by time, then domain by domain as it was told.</summary>
    public IEnumerable<SimulatedReport> Reports() => Truths.SelectMany(x => x.Reports).OrderBy(x => x.Report.At);

    private List<(Sensor, TimeSpan, double)> Measure(DateTimeOffset to, TimeSpan step)
    {
        var reports = new List<(Sensor, TimeSpan, double)>();
        foreach (var truth in _truths)
        {
            foreach (var sensor in truth.Sensors)
            {
                var fault = _faults[sensor.Id];
                if (fault.Report(truth.Measure(sensor.Id), to, step) is { } value) reports.Add((sensor, fault.Delay, value));
            }
        }

        return reports;
    }

    /// <summary>Ends the truths: the versions that compute them are held no more.</summary>
    public void Dispose()
    {
        foreach (var truth in _truths) truth.Dispose();
    }
}
