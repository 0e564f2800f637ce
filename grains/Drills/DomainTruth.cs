using Haimen.Grains.Districts;
using Haimen.Grains.Domains;
using Haimen.Hazards;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.Grains.Drills;

/// <summary>The truth of one domain in a drill.</summary>
internal sealed class DomainTruth : IDisposable
{
    private readonly HeldSimulation _simulation;
    private readonly List<SimulationEvent> _events = [];

    /// <summary>Starts it.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="scenario">The drill.</param>
    /// <param name="seed">The drill's seed.</param>
    /// <param name="district">The ground.</param>
    public DomainTruth(DomainSlot domain, DrillScenario scenario, ulong seed, District district)
    {
        Domain = domain.Descriptor;
        TakesPart = scenario.Domains.Contains(Domain.Id, StringComparer.Ordinal);
        var kinds = domain.Descriptor.SensorKinds.Select(x => x.Id).ToHashSet(StringComparer.Ordinal);
        var assetKinds = domain.Descriptor.AssetKinds.Select(x => x.Id).ToHashSet(StringComparer.Ordinal);
        Sensors = [.. district.Sensors.Where(x => kinds.Contains(x.Kind)).OrderBy(x => x.Id, StringComparer.Ordinal)];
        var setup = new SimulationSetup
        {
            Start = scenario.Start,
            Villages = [.. district.Villages.OrderBy(x => x.Id, StringComparer.Ordinal).Select(DomainView.Site)],
            Enterprises = [.. district.Enterprises.OrderBy(x => x.Id, StringComparer.Ordinal).Select(DomainView.Site)],
            Assets = [.. district.Assets.Where(x => assetKinds.Contains(x.Kind)).OrderBy(x => x.Id, StringComparer.Ordinal).Select(DomainView.Site)],
            Sensors = [.. Sensors.Select(DomainView.Site)],
        };
        _simulation = domain.Simulate(setup, new DomainContext(scenario.Start, DeterministicRandom.Derive(seed, $"truth/{Domain.Id}")));
    }

    public DomainDescriptor Domain { get; }

    /// <summary>Whether the drill names the domain; else it is there for those of its sensors that a named one observes.</summary>
    public bool TakesPart { get; }

    /// <summary>The sensors that see it, by id.</summary>
    public Sensor[] Sensors { get; private set; }

    public IReadOnlyList<string> EventKinds => _simulation.EventKinds;

    /// <summary>What it does to the truth of other domains, as of its last step.</summary>
    public HazardEffect[] Effects { get; private set; } = [];

    /// <summary>What it gave rise to in its last step.</summary>
    public IReadOnlyList<SimulatedReport> Reports => _simulation.Reports;

    public IReadOnlyDictionary<string, double> Quantities => _simulation.Truth;

    public IReadOnlyDictionary<string, double> ByVillage => _simulation.ByVillage;

    /// <summary>Leaves out the sensors that nobody in the drill looks at.</summary>
    public void KeepSensors(Func<Sensor, bool> isSeen) => Sensors = [.. Sensors.Where(isSeen)];

    /// <summary>Makes something happen at the start of the next step.</summary>
    public void Happen(SimulationEvent what) => _events.Add(what);

    /// <summary>Moves it on.</summary>
    public void Advance(DateTimeOffset to, SimulationForcing forcing, HazardEffect[] fromOthers)
    {
        _simulation.Advance(to, forcing with { Events = [.. _events], Effects = fromOthers });
        _events.Clear();
    }

    /// <summary>Takes down what it does to others; apart from <see cref="Advance"/>, so that all see one another as of the same instant.</summary>
    public void Publish() => Effects = TakesPart ? [.. _simulation.Effects] : [];

    public double Measure(string sensorId) => _simulation.Measure(sensorId);

    /// <summary>Lets the version that computes it go.</summary>
    public void Dispose() => _simulation.Dispose();
}
