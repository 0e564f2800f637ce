using System.Diagnostics;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Roads;
using Haimen.Grains.Sensing;
using Haimen.Grains.Supervision;
using Haimen.Grains.Warnings;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Drills;

/// <summary>
/// Watches a drill from outside and writes down what a report tells. It asks actors how they stand and never tells them anything,
/// so that a drill runs the same whether it is watched or not.
/// </summary>
internal sealed class DrillRecorder(RealmId realm, DrillScenario scenario, ulong seed, IDistrictCatalog district, IGrainFactory grains)
{
    private readonly long _startedAt = Stopwatch.GetTimestamp();
    private readonly SortedDictionary<string, IncidentView> _incidents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, WarningView> _warnings = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Incident, string Need), ReportShortfall> _shortfalls = [];
    private readonly SortedDictionary<(string Incident, string Need), Need> _needs = [];
    private readonly SortedDictionary<string, double> _believedDepths = new(StringComparer.Ordinal);
    private readonly DrillGround _ground = new(district);
    private readonly SortedDictionary<string, ReportShelter> _shelters = new(StringComparer.Ordinal);
    private readonly SortedDictionary<ReadingOutcome, long> _outcomes = [];
    private readonly SortedDictionary<string, RoadClosure> _closures = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _silent = new(StringComparer.Ordinal);
    private readonly DrillStory _story = new(district);
    private readonly DrillCurves _curves = new();
    private readonly List<TimelineEntry> _timeline = [];
    private readonly List<ReportCommand> _commands = [];
    private bool _injectedByHand;
    private int _shown;
    private long _wentOffline;
    private double _believedDepthM;

    public void Count(ReadingOutcome outcome) => _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;

    public void Note(DateTimeOffset at, DrillInject inject, string by)
    {
        _injectedByHand |= by.Length > 0;
        var text = InjectText.Describe(inject, district.District);
        _timeline.Add(new TimelineEntry(at, TimelineKind.Inject, by.Length == 0 ? text : new($"{by}临时注入：{text.Zh}", $"Injected by {by}: {text.En}")));
    }

    /// <summary>What a person did; a command that comes again is told of once, as it takes effect once.</summary>
    public void Note(ReportCommand command)
    {
        if (_commands.Exists(x => x.CommandId == command.CommandId && x.Operation == command.Operation && x.Incident == command.Incident && x.Subject == command.Subject)) return;
        _commands.Add(command);
        _timeline.Add(new TimelineEntry(command.At, TimelineKind.Command, CommandText.Describe(command), command.Incident));
    }

    /// <summary>The incidents that are not closed, by id, as they stand now.</summary>
    public async Task<IReadOnlyList<IncidentView>> OpenIncidentsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        _believedDepthM = 0;
        foreach (var domain in scenario.Domains)
        {
            foreach (var township in district.District.Townships)
                Look(await grains.GetGrain<IAreaWatchGrain>(realm.Key($"{domain}/{township.Id}")).GetStatusAsync(cancellationToken));
        }

        var open = new List<IncidentView>();
        foreach (var (id, before) in _incidents.ToArray())
        {
            if (before.Stage == IncidentStage.Closed) continue;
            var view = await grains.GetGrain<IIncidentGrain>(realm.Key(id)).GetAsync(cancellationToken);
            if (view.Stage == IncidentStage.None) continue;
            Compare(before, view, now);
            if (view.Stage != IncidentStage.Closed) open.Add(view);
        }

        return open;
    }

    /// <summary>Writes down how things stand and says what is new.</summary>
    public async Task<DrillProgress> ProgressAsync(DrillWorld world, CancellationToken cancellationToken)
    {
        var open = await OpenIncidentsAsync(world.Now, cancellationToken);
        await LookAtWarningsAsync(world.Now, cancellationToken);
        await LookAtRoadsAsync(world.Now, cancellationToken);
        var sheltered = await LookAtSheltersAsync(world.Now, cancellationToken);
        _ground.Look(world);

        var series = world.Series();
        var orders = _incidents.Values.SelectMany(x => x.Orders).ToArray();
        Draw(world, series, orders, sheltered);

        var progress = new DrillProgress
        {
            Now = world.Now,
            Elapsed = world.Now - scenario.Start,
            Total = scenario.Duration,
            Readings = _outcomes.Values.Sum(),
            Incidents = [.. open.Select(_story.Brief)],
            Orders = [.. orders.GroupBy(x => x.Progress).OrderBy(x => x.Key).Select(x => new OrderCount(x.Key, x.Count()))],
            RainMmH = series.GetValueOrDefault("rainMmH"),
            MaxDepthM = world.Truth.GetValueOrDefault("maxDepthM"),
            FloodedVillages = (int)world.Truth.GetValueOrDefault("floodedVillages"),
            Sheltered = sheltered,
            NewEntries = [.. _timeline.Skip(_shown)],
            Ground = _ground.Figures(world),
        };
        _shown = _timeline.Count;
        return progress;
    }

    /// <summary>The report as far as the drill has come.</summary>
    public async Task<DrillReport> ReportAsync(DrillWorld world, CancellationToken cancellationToken)
    {
        await OpenIncidentsAsync(world.Now, cancellationToken);
        await LookAtWarningsAsync(world.Now, cancellationToken);
        await LookAtRoadsAsync(world.Now, cancellationToken);
        var (owned, stock, stillSheltered) = await LookAtResourcesAsync(cancellationToken);
        return new DrillReport
        {
            Scenario = scenario.Id,
            Title = scenario.Title,
            Story = scenario.Story,
            District = scenario.District,
            Seed = seed,
            Realm = realm.Value,
            StartedAt = scenario.Start,
            SimulatedSeconds = (world.Now - scenario.Start).TotalSeconds,
            WallSeconds = Math.Round(Stopwatch.GetElapsedTime(_startedAt).TotalSeconds, 3),
            Readings = _outcomes.Values.Sum(),
            Incidents = [.. _incidents.Values.Where(x => x.Stage != IncidentStage.None).Select(ReportIncident.From)],
            Warnings = [.. _warnings.Values.Where(x => x.IssuedAt is not null).Select(DrillStory.Warning)],
            Orders =
            [
                .. _incidents.Values.SelectMany(x => x.Orders)
                    .Select(x => ReportOrder.From(x, _needs.GetValueOrDefault((x.IncidentId, x.NeedId)))),
            ],
            Shortfalls = [.. _shortfalls.Values],
            Aid = [.. _incidents.Values.SelectMany(x => x.Aid.Select(a => ReportAid.From(x.IncidentId, a)))],
            Directives = [.. _incidents.Values.SelectMany(x => x.Directives.Select(d => ReportDirective.From(x.IncidentId, d)))],
            Cascades = [.. _incidents.Values.SelectMany(x => x.Cascades.Select(c => ReportCascade.From(x, c)))],
            Names = NamesOf(world),
            Timeline = [.. _timeline],
            Commands = [.. _commands],
            Repeatable = _commands.Count == 0 && !_injectedByHand,
            Series = _curves.ToSeries(),
            Villages =
            [
                .. _ground.Flooded(world).Select(x => new ReportVillage(
                    x.Id, x.Name, x.Township, x.Place, x.Max, x.MaxAt, Math.Round(_believedDepths.GetValueOrDefault(x.Id), 3))),
            ],
            Ground = _ground.Report(world),
            Shelters = [.. _shelters.Values],
            Stock = stock,
            Tasks = [.. _incidents.Values.SelectMany(x => x.Tasks.Select(t => ReportTask.From(x.IncidentId, t)))],
            SensorQuality = new SensorQuality
            {
                Good = _outcomes.GetValueOrDefault(ReadingOutcome.Accepted),
                OutOfRange = _outcomes.GetValueOrDefault(ReadingOutcome.OutOfRange),
                TooFast = _outcomes.GetValueOrDefault(ReadingOutcome.Suspect),
                LateOrRepeated = _outcomes.GetValueOrDefault(ReadingOutcome.Duplicate) + _outcomes.GetValueOrDefault(ReadingOutcome.OutOfOrder)
                    + _outcomes.GetValueOrDefault(ReadingOutcome.TooLate) + _outcomes.GetValueOrDefault(ReadingOutcome.FutureDated),
                WentOffline = _wentOffline,
                OfflineAtEnd = [.. _silent],
            },
            FinalState = new FinalState
            {
                OpenIncidents = [.. _incidents.Values.Where(x => x.Stage is not (IncidentStage.Closed or IncidentStage.None)).Select(x => x.IncidentId)],
                OwnedResources = owned,
                StillSheltered = stillSheltered,
                MaxDepthM = world.Truth.GetValueOrDefault("maxDepthM"),
            },
        }.Completed(scenario);
    }

    /// <summary>The curves of a report: what drove the truth, what the truth was, and what the response made of it.</summary>
    private void Draw(DrillWorld world, IReadOnlyDictionary<string, double> series, OrderView[] orders, int sheltered)
    {
        var minute = (world.Now - scenario.Start).TotalMinutes;
        foreach (var (name, value) in series.Where(x => x.Key != ReportSeriesIds.Tide)) _curves.Add(name, minute, value);
        if (series.ContainsKey("tideM") || series.ContainsKey("surgeM"))
            _curves.Add(ReportSeriesIds.Tide, minute, series.GetValueOrDefault("tideM") + series.GetValueOrDefault("surgeM"));
        if (world.Truth.TryGetValue("maxDepthM", out var depthM))
        {
            _curves.Add(ReportSeriesIds.DepthTruth, minute, depthM);
            _curves.Add(ReportSeriesIds.DepthBelieved, minute, _believedDepthM);
            _curves.Add(ReportSeriesIds.FloodedVillages, minute, world.Truth.GetValueOrDefault("floodedVillages"));
            _curves.Add(ReportSeriesIds.PumpingAtWork, minute, _incidents.Values.SelectMany(x => x.OnScene()).Sum(x => x.CapacityM3H));
        }

        foreach (var truth in world.Truths)
        {
            foreach (var (name, value) in truth.Quantities.Where(x => x.Key is not ("maxDepthM" or "floodedVillages")))
                _curves.Add($"{truth.Domain.Id}/{name}", new($"{truth.Domain.Name.Zh} {name}（实际）", $"{truth.Domain.Name.En} {name}, true"), minute, value);
        }

        _curves.Add(ReportSeriesIds.OpenOrders, minute, orders.Count(x => x.Holds));
        _curves.Add(ReportSeriesIds.Sheltered, minute, sheltered);
    }

    private static SortedDictionary<string, LocalizedText> NamesOf(DrillWorld world)
    {
        var names = new SortedDictionary<string, LocalizedText>(StringComparer.Ordinal);
        foreach (var domain in world.Truths.Select(x => x.Domain))
        {
            names[domain.Id] = domain.Name;
            foreach (var kind in domain.IncidentKinds) names[kind.Id] = kind.Name;
            foreach (var kind in domain.ProposesEffects) names[kind.Id] = kind.Name;
            foreach (var kind in domain.DirectiveKinds) names[kind.Id] = kind.Name;
        }

        return names;
    }

    private void Look(AreaStatus area)
    {
        if (area.IncidentId is { } id) _incidents.TryAdd(id, DrillStory.Unseen(id));
        foreach (var figure in area.Worst)
        {
            var depth = figure.Measures.GetValueOrDefault("depthM");
            _believedDepthM = Math.Max(_believedDepthM, depth);
            if (figure.VillageId is { } village && depth > _believedDepths.GetValueOrDefault(village)) _believedDepths[village] = depth;
        }

        foreach (var sensor in area.SilentSensors)
        {
            if (_silent.Add(sensor)) _wentOffline++;
        }

        // A district-wide sensor is known to every area; it is heard again when none calls it silent any more.
        _silent.RemoveWhere(x => IsHeardBy(area, x));
    }

    private bool IsHeardBy(AreaStatus area, string sensorId) =>
        district.Sensors[sensorId].TownshipId == area.AreaId && !area.SilentSensors.Contains(sensorId);

    private void Compare(IncidentView before, IncidentView after, DateTimeOffset now)
    {
        _incidents[after.IncidentId] = after;
        foreach (var need in after.Needs) _needs[(after.IncidentId, need.Id)] = need;
        if (before.Version == after.Version) return;
        _timeline.AddRange(_story.Changes(before, after, now));
        foreach (var shortfall in after.Shortfalls)
        {
            var key = (after.IncidentId, shortfall.NeedId);
            var need = _needs.GetValueOrDefault(key);
            _shortfalls[key] = _shortfalls.TryGetValue(key, out var known)
                ? known with { Quantity = Math.Max(known.Quantity, shortfall.Quantity), MetAt = null }
                : new ReportShortfall(after.IncidentId, shortfall.NeedId, need?.Kind ?? NeedKind.Team, need?.Resource ?? "", shortfall.Quantity, now, null);
        }

        foreach (var (key, known) in _shortfalls.Where(x => x.Key.Incident == after.IncidentId && x.Value.MetAt is null).ToArray())
        {
            if (!Array.Exists(after.Shortfalls, x => x.NeedId == key.Need)) _shortfalls[key] = known with { MetAt = now };
        }
    }

    private async Task LookAtWarningsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var id in await grains.GetGrain<IWarningRegisterGrain>(realm.Key("warnings")).ListAsync(cancellationToken))
        {
            if (_warnings.TryGetValue(id, out var known) && known.Stage is WarningStage.Cleared or WarningStage.Expired) continue;
            if (await grains.GetGrain<IWarningGrain>(realm.Key(id)).GetAsync(cancellationToken) is not { } view) continue;
            if (_story.Change(known, view, now) is { } entry) _timeline.Add(entry);
            _warnings[id] = view;
        }
    }

    /// <summary>Closures that an inject set are told of as the inject.</summary>
    private async Task LookAtRoadsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var closed = (await grains.GetGrain<IRoadsGrain>(realm.Key("roads")).ClosedAsync(now, cancellationToken))
            .Where(x => x.IncidentId is not null).ToDictionary(x => x.Id, StringComparer.Ordinal);
        foreach (var (id, lifted) in _closures.Where(x => !closed.ContainsKey(x.Key)).ToArray())
        {
            _timeline.Add(_story.Road(lifted, closed: false, _incidents.GetValueOrDefault(lifted.IncidentId!), now));
            _closures.Remove(id);
        }

        foreach (var closure in closed.Values.OrderBy(x => x.Id, StringComparer.Ordinal))
        {
            if (_closures.TryAdd(closure.Id, closure)) _timeline.Add(_story.Road(closure, closed: true, _incidents.GetValueOrDefault(closure.IncidentId!), now));
        }
    }

    private async Task<int> LookAtSheltersAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sheltered = 0;
        foreach (var shelter in district.District.Shelters)
        {
            var status = await grains.GetGrain<IShelterGrain>(realm.Key(shelter.Id)).GetStatusAsync(cancellationToken);
            sheltered += status.Sheltered;
            _shelters.TryGetValue(shelter.Id, out var known);
            if (known is null && !status.Open) continue;
            known ??= new ReportShelter(shelter.Id, shelter.NameZh, shelter.Places, 0, now, null);
            _shelters[shelter.Id] = known with
            {
                Peak = Math.Max(known.Peak, status.Sheltered),
                ClosedAt = status.Open ? null : known.ClosedAt ?? now,
            };
        }

        return sheltered;
    }

    private async Task<(string[] Owned, ReportStock[] Stock, int Sheltered)> LookAtResourcesAsync(CancellationToken cancellationToken)
    {
        var owned = new List<string>();
        var stock = new List<ReportStock>();
        var sheltered = 0;
        foreach (var team in district.District.Teams)
        {
            if ((await grains.GetGrain<ITeamGrain>(realm.Key(team.Id)).GetStatusAsync(cancellationToken)).OrderId is not null) owned.Add(team.Id);
        }

        foreach (var depot in district.District.Depots)
        {
            var status = await grains.GetGrain<ISupplyDepotGrain>(realm.Key(depot.Id)).GetStatusAsync(cancellationToken);
            if (status.Orders.Length > 0) owned.Add(depot.Id);
            foreach (var line in status.Stock)
            {
                var issued = depot.Stock.GetValueOrDefault(line.Category) - line.Free - line.Held;
                var gone = _incidents.Values.SelectMany(x => x.Orders)
                    .Where(x => x.ResourceId == depot.Id && x.Resource == line.Category && x.ArrivedAt is not null).Sum(x => x.Units);
                if (gone > 0) stock.Add(new ReportStock(depot.Id, line.Category, gone, Math.Max(0, gone - issued), line.Consumed));
            }
        }

        foreach (var shelter in district.District.Shelters)
        {
            var status = await grains.GetGrain<IShelterGrain>(realm.Key(shelter.Id)).GetStatusAsync(cancellationToken);
            if (status.Orders.Length > 0) owned.Add(shelter.Id);
            sheltered += status.Sheltered;
        }

        return ([.. owned.Order(StringComparer.Ordinal)], [.. stock], sheltered);
    }
}
