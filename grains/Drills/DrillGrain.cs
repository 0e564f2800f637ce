using Haimen.Grains.Clocks;
using Haimen.Grains.Districts;
using Haimen.Grains.Domains;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Sensing;
using Haimen.Hazards;
using Orleans.Placement;

namespace Haimen.Grains.Drills;

/// <summary>
/// Moves one instant after the other: first what the conductor itself has to do at that instant (injects, readings that arrive),
/// then every wake of the realm's agenda due by then, each awaited to its end. So the order of all calls follows from the
/// scenario and the seed alone.
/// </summary>
[PreferLocalPlacement]
internal sealed partial class DrillGrain(IDistrictCatalog district, IDomainCatalog domains) : Grain, IDrillGrain
{
    private readonly DrillAgenda _agenda = new();
    private readonly List<DrillInject> _asked = [];
    private DrillScenario? _scenario;
    private DrillWorld _world = null!;
    private DrillRecorder _recorder = null!;
    private SimulatedStaff _staff = null!;
    private ulong _seed;

    private RealmId Realm => ActorKey.Parse(this.GetPrimaryKeyString()).Realm;

    private DrillScenario Scenario => _scenario ?? throw new InvalidOperationException("the drill has not been started");

    /// <inheritdoc/>
    public async Task StartAsync(DrillScenario scenario, ulong seed, CancellationToken cancellationToken)
    {
        if (_scenario is not null) throw new InvalidOperationException("the drill has been started already");
        if (Realm.IsLive) throw new InvalidOperationException("a drill does not run in the live realm");
        _seed = seed;
        _world = new DrillWorld(scenario, seed, district.District, domains);
        _recorder = new DrillRecorder(Realm, scenario, seed, district, GrainFactory);
        _staff = new SimulatedStaff(Realm, seed, GrainFactory);
        foreach (var inject in scenario.Injects) _agenda.Add(scenario.Start + inject.At, ct => SetOffAsync(inject, ct));
        RealmClock.Set(Realm, scenario.Start, seed);
        await GrainFactory.GetGrain<ICrewGrain>(Realm.Key("crew")).ConfigureAsync(scenario.Crews, cancellationToken);
        await GrainFactory.GetGrain<IPartnersGrain>(Realm.Key("partners")).ConfigureAsync(scenario.MutualAid, cancellationToken);
        _scenario = scenario;
    }

    /// <inheritdoc/>
    public async Task<DrillProgress> AdvanceAsync(CancellationToken cancellationToken)
    {
        var scenario = Scenario;
        if (_world.Now >= scenario.End) return await _recorder.ProgressAsync(_world, cancellationToken);
        var to = _world.Now + scenario.Step;
        if (to > scenario.End) to = scenario.End;
        foreach (var inject in _asked) _agenda.Add(_world.Now, ct => SetOffAsync(inject, ct));
        _asked.Clear();

        await RunUntilAsync(to - TimeSpan.FromTicks(1), cancellationToken);
        RealmClock.Set(Realm, to, _seed);
        Observe(_world.Advance(to, await DeploymentsAsync(to, cancellationToken)), to);
        await RunUntilAsync(to, cancellationToken);
        RealmClock.Set(Realm, to, _seed);
        await _staff.WorkAsync(await _recorder.OpenIncidentsAsync(to, cancellationToken), to, cancellationToken);
        await FireAsync(to, cancellationToken);
        return await _recorder.ProgressAsync(_world, cancellationToken);
    }

    /// <inheritdoc/>
    public Task InjectAsync(DrillInject inject, CancellationToken cancellationToken)
    {
        _ = Scenario;
        _asked.Add(inject);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<DrillReport> ReportAsync(CancellationToken cancellationToken)
    {
        _ = Scenario;
        return _recorder.ReportAsync(_world, cancellationToken);
    }

    /// <summary>Runs everything due up to an instant, in time order.</summary>
    private async Task RunUntilAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (_agenda.NextAt is { } at && at <= until)
        {
            await FireAsync(at - TimeSpan.FromTicks(1), cancellationToken);
            RealmClock.Set(Realm, at, _seed);
            await _agenda.Take()(cancellationToken);
        }

        await FireAsync(until, cancellationToken);
    }

    private Task<int> FireAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        RealmClock.Set(Realm, until, _seed);
        return GrainFactory.GetGrain<IClockShardGrain>(Realm.Key("clock-0")).FireAsync(until, cancellationToken);
    }

    /// <summary>Readings that are as long under way arrive together.</summary>
    private void Observe(List<(Sensor Sensor, TimeSpan Delay, double Value)> reports, DateTimeOffset at)
    {
        foreach (var group in reports.GroupBy(x => x.Delay).OrderBy(x => x.Key))
        {
            var arriving = group.ToArray();
            _agenda.Add(at + group.Key, async ct =>
            {
                foreach (var (sensor, _, value) in arriving)
                {
                    ct.ThrowIfCancellationRequested();
                    var outcome = await GrainFactory.GetGrain<ISensorGrain>(Realm.Key(sensor.Id)).ReportAsync(new Reading(at, value));
                    _recorder.Count(outcome);
                }
            });
        }
    }

    /// <summary>What is at work on scene changes the truth: pumps lower the water.</summary>
    private async Task<Deployment[]> DeploymentsAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        [.. (await _recorder.OpenIncidentsAsync(now, cancellationToken)).SelectMany(x => x.OnScene())];
}
