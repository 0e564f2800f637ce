using Haimen.Grains.Assets;
using Haimen.Grains.Clocks;
using Haimen.Grains.Districts;
using Haimen.Grains.Domains;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Sensing;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Orleans.Placement;

namespace Haimen.Grains.Drills;

/// <summary>
/// Moves one instant after the other: first what the conductor itself has to do at that instant (injects, readings that arrive),
/// then every wake of the realm's agenda due by then, each awaited to its end. So the order of all calls follows from the
/// scenario and the seed alone.
/// </summary>
[PreferLocalPlacement]
internal sealed partial class DrillGrain(IDistrictCatalog district, IDomainCatalog domains) : Grain, IDrillGrain, IDisposable
{
    /// <summary>How long a drill may wait for its next step and still go on.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    private readonly DrillAgenda _agenda = new();
    private readonly List<(DrillInject Inject, string Id, string By)> _asked = [];
    private DrillScenario? _scenario;
    private DrillWorld _world = null!;
    private DrillRecorder _recorder = null!;
    private SimulatedStaff _staff = null!;
    private ulong _seed;
    private string[] _domains = [];
    private long _reports;
    private long _injects;

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
        if (scenario.Injects.Select(x => (Inject: x, Problem: DrillInjects.Problem(x, _world, district, domains))).FirstOrDefault(x => x.Problem is not null) is { Problem: { } problem, Inject: var wrong })
            throw new ArgumentException($"inject at +{wrong.At.TotalMinutes:0} min: {problem}", nameof(scenario));
        foreach (var inject in scenario.Injects) _agenda.Add(scenario.Start + inject.At, ct => SetOffAsync(inject, $"inject-{inject.At.TotalSeconds:0}", "", ct));
        _domains = scenario.Domains;
        SetClock(scenario.Start);
        await GrainFactory.GetGrain<ICrewGrain>(Realm.Key("crew")).ConfigureAsync(scenario.Crews, cancellationToken);
        await GrainFactory.GetGrain<IPartnersGrain>(Realm.Key("partners")).ConfigureAsync(scenario.MutualAid, cancellationToken);
        _scenario = scenario;
    }

    /// <inheritdoc/>
    public async Task<DrillProgress> AdvanceAsync(CancellationToken cancellationToken)
    {
        var scenario = Scenario;
        // What it holds is in memory alone: it must outlast a pause.
        DelayDeactivation(LongestPause);
        if (_world.Now >= scenario.End) return await _recorder.ProgressAsync(_world, cancellationToken);
        var to = _world.Now + scenario.Step;
        if (to > scenario.End) to = scenario.End;
        foreach (var (inject, id, by) in _asked) _agenda.Add(_world.Now, ct => SetOffAsync(inject, id, by, ct));
        _asked.Clear();

        await RunUntilAsync(to - TimeSpan.FromTicks(1), cancellationToken);
        SetClock(to);
        var open = await _recorder.OpenIncidentsAsync(to, cancellationToken);
        Observe(_world.Advance(to, [.. open.SelectMany(x => x.OnScene())], DirectivesOf(open)), to);
        await ReportAsync(to, cancellationToken);
        await RunUntilAsync(to, cancellationToken);
        SetClock(to);
        await _staff.WorkAsync(await _recorder.OpenIncidentsAsync(to, cancellationToken), to, cancellationToken);
        await FireAsync(to, cancellationToken);
        return await _recorder.ProgressAsync(_world, cancellationToken);
    }

    /// <inheritdoc/>
    public Task InjectAsync(DrillInject inject, string by, CancellationToken cancellationToken)
    {
        _ = Scenario;
        if (DrillInjects.Problem(inject, _world, district, domains) is { } problem) throw new ArgumentException(problem, nameof(inject));
        _asked.Add((inject with { At = _world.Now - Scenario.Start }, $"asked-{++_injects}", by));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<DrillMoment> MomentAsync(CancellationToken cancellationToken)
    {
        _ = Scenario;
        return Task.FromResult(new DrillMoment(_world.Now, _seed, _domains));
    }

    /// <inheritdoc/>
    public Task NoteAsync(ReportCommand command, CancellationToken cancellationToken)
    {
        _ = Scenario;
        _recorder.Note(command);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _world?.Dispose();

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
            SetClock(at);
            await _agenda.Take()(cancellationToken);
        }

        await FireAsync(until, cancellationToken);
    }

    private Task<int> FireAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        SetClock(until);
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

    /// <summary>What the truth reported of assets reaches their areas in order.</summary>
    private async Task ReportAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        SetClock(at);
        foreach (var report in _world.Reports()) await DeliverAsync($"truth-{++_reports}", report.AssetId, report.Report, cancellationToken);
    }

    private async Task DeliverAsync(string id, string assetId, AssetReport report, CancellationToken cancellationToken)
    {
        var asset = district.Assets.GetValueOrDefault(assetId) ?? throw new ArgumentException($"asset '{assetId}' was reported on and is not in the district");
        var owner = domains.OwnerOf(asset.Kind) ?? throw new ArgumentException($"asset '{assetId}' is a {asset.Kind}, which no domain brings");
        await WatchOf(owner.Descriptor.Id, asset.TownshipId).ReportAssetAsync(new ReportedAsset(id, assetId, report), cancellationToken);
    }

    private static ILookup<string, IssuedDirective> DirectivesOf(IReadOnlyList<IncidentView> open) =>
        open.SelectMany(x => x.InForce().Select(d => (x.Domain, Directive: d))).OrderBy(x => x.Directive.Directive.Id, StringComparer.Ordinal)
            .ToLookup(x => x.Domain, x => x.Directive);

    /// <summary>Calls from here on carry the realm, its instant, its seed and its domains.</summary>
    private void SetClock(DateTimeOffset now)
    {
        RealmClock.Set(Realm, now, _seed);
        RealmDomains.Set(_domains);
    }
}
