using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.Hazards.Testing.Worlds;

/// <summary>
/// A small deterministic host around a domain, for tests: the truth moves, sensors read and grade it, assets are updated, areas
/// assessed, what is needed comes to the scene after a while, directives are passed on, until the scenario ends. Every round is kept.
/// <para>
/// It differs from the real host in three ways: grades pass without holding times, every area is assessed every round though it be
/// quiet, and an urgent report waits for the round.
/// </para>
/// </summary>
public sealed class DomainWorld
{
    private readonly IHazardDomain _domain;
    private readonly DomainDescriptor _descriptor;
    private readonly WorldScenario _scenario;
    private readonly WorldConduct _conduct;
    private readonly IHazardSimulation _truth;
    private readonly WorldArea[] _areas;
    private readonly WorldSensor[] _sensors;
    private readonly (string AreaId, AssetSite Site)[] _assets;
    private readonly WorldOrders _orders;
    private readonly SortedDictionary<string, AreaAssessment> _assessments = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, AssetUpdate> _updates = new(StringComparer.Ordinal);
    private readonly List<SimulatedReport> _reports = [];
    private readonly List<WorldStep> _steps = [];
    private readonly DeterministicRandom? _shuffle;
    private DateTimeOffset? _previous;

    /// <summary>Builds a world; nothing moves yet.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="district">The ground.</param>
    /// <param name="scenario">What drives it.</param>
    /// <param name="conduct">How it treats what is asked for; <see cref="WorldConduct.Usual"/> where null.</param>
    public DomainWorld(IHazardDomain domain, WorldDistrict district, WorldScenario scenario, WorldConduct? conduct = null)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(scenario);
        (_domain, _descriptor, _scenario, _conduct) = (domain, domain.Descriptor, scenario, conduct ?? WorldConduct.Usual);
        Now = scenario.Start;
        _orders = new(_conduct);
        _shuffle = _conduct.ShuffleSeed is { } seed ? new(seed) : null;
        _areas = [.. district.Areas.OrderBy(a => a.Id, StringComparer.Ordinal)];
        var setup = district.SetupFor(_descriptor, scenario.Start);
        var owner = _areas.SelectMany(a => a.Assets.Select(x => (x.Id, Area: a.Id))).ToDictionary(x => x.Id, x => x.Area, StringComparer.Ordinal);
        _assets = [.. setup.Assets.Select(a => (owner[a.Id], a))];
        _sensors =
        [
            .. district.Sensors.Select(s => (Area: (string?)null, Site: s))
                .Concat(_areas.SelectMany(a => a.Sensors.Select(s => (Area: (string?)a.Id, Site: s))))
                .OrderBy(s => s.Site.Id, StringComparer.Ordinal).Select(s => Sensor(s.Site, s.Area)),
        ];
        _truth = domain.Simulate(setup, Context($"truth/{_descriptor.Id}"));
    }

    /// <summary>The instant that it has come to.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Hours since the start.</summary>
    public double Hours => (Now - _scenario.Start).TotalHours;

    /// <summary>The truth.</summary>
    public IHazardSimulation Simulation => _truth;

    /// <summary>The truth's named quantities.</summary>
    public IReadOnlyDictionary<string, double> Truth => _truth.Truth;

    /// <summary>The last assessment of each area.</summary>
    public IReadOnlyDictionary<string, AreaAssessment> Areas => _assessments;

    /// <summary>The last update of each asset.</summary>
    public IReadOnlyDictionary<string, AssetUpdate> Assets => _updates;

    /// <summary>All rounds so far.</summary>
    public WorldHistory History => new([.. _steps]);

    /// <summary>Runs to the scenario's end.</summary>
    /// <param name="each">Called after each round.</param>
    /// <returns>All rounds.</returns>
    public WorldHistory Run(Action<DomainWorld>? each = null)
    {
        while (Hours < _scenario.Hours)
        {
            Advance();
            each?.Invoke(this);
        }

        return History;
    }

    /// <summary>Moves one round on: reads the sensors until an assessment is due, then updates the assets and assesses the areas.</summary>
    public void Advance()
    {
        _conduct.Cancellation.ThrowIfCancellationRequested();
        var due = Now + (_conduct.AssessEvery ?? _descriptor.AssessEvery);
        var every = _conduct.ReadEvery ?? ((_conduct.AssessEvery ?? _descriptor.AssessEvery) / 2);
        while (Now < due) MoveTruth(Now + every < due ? Now + every : due);
        foreach (var area in Shuffled(_areas)) Assess(area);
        foreach (var area in _areas) _orders.Take(area.Id, _assessments[area.Id], Now);
        _reports.Clear();
        _previous = Now;
        _steps.Add(new()
        {
            Hours = Hours,
            At = Now,
            Areas = new SortedDictionary<string, AreaAssessment>(_assessments, StringComparer.Ordinal),
            Assets = new SortedDictionary<string, AssetUpdate>(_updates, StringComparer.Ordinal),
            Sensors = new SortedDictionary<string, HazardGrade>(_sensors.ToDictionary(s => s.Site.Id, s => s.Grade), StringComparer.Ordinal),
            Truth = new SortedDictionary<string, double>(_truth.Truth.ToDictionary(), StringComparer.Ordinal),
            ByVillage = new SortedDictionary<string, double>(_truth.ByVillage.ToDictionary(), StringComparer.Ordinal),
        });
    }

    private void MoveTruth(DateTimeOffset to)
    {
        var from = Hours;
        var forcing = _scenario.ForcingAt(from, (to - _scenario.Start).TotalHours) with
        {
            Deployments = _orders.AtWork(Now),
            Directives = _orders.Obeyed(Now),
        };
        _truth.Advance(to, forcing);
        _reports.AddRange(_truth.Reports);
        Now = to;
        _reports.AddRange(_scenario.Reports.Where(r => r.AtHours >= from && r.AtHours < Hours).Select(r => r.Report));
        foreach (var sensor in Shuffled(_sensors)) Read(sensor, from);
    }

    private void Read(WorldSensor sensor, double from)
    {
        var site = sensor.Site;
        if (_scenario.Silences.Any(s => s.What == site.Id && s.Holds(from))) return;
        if (_scenario.Readings.TryGetValue(site.Id, out var given) || _scenario.Readings.TryGetValue(site.Kind, out given))
            sensor.Take(Now, given(Hours), 0);
        else if (sensor.IsOwn)
            sensor.Take(Now, _truth.Measure(site.Id), _scenario.NoiseByKind.GetValueOrDefault(site.Kind));
    }

    private void Assess(WorldArea area)
    {
        var observations = _sensors.Where(s => s.IsHeard && s.Reaches(area.Id)
            && (s.IsOwn || _descriptor.ObservedKinds.Contains(s.Site.Kind, StringComparer.Ordinal))).Select(s => s.Observe(Now, _previous)).ToArray();
        var deployments = _orders.AtWork(Now, area.Id);
        var directives = _orders.Directives();
        var assets = _assets.Where(a => a.AreaId == area.Id).Select(a => a.Site).ToArray();
        foreach (var site in Shuffled(assets))
        {
            _updates[site.Id] = _domain.UpdateAsset(
                new()
                {
                    Site = site,
                    State = _updates.GetValueOrDefault(site.Id)?.State,
                    PreviousAt = _previous,
                    Observations = observations,
                    Reports = [.. _reports.Where(r => r.AssetId == site.Id).Select(r => r.Report).OrderBy(r => r.At)],
                    Directives = [.. directives.Where(d => IsFor(d.Directive, site))],
                    Deployments = [.. deployments.Where(d => site.VillageId is null || d.VillageId == site.VillageId)],
                },
                Context(site.Id));
        }

        var before = _assessments.GetValueOrDefault(area.Id);
        _assessments[area.Id] = _domain.Assess(
            new()
            {
                AreaId = area.Id,
                AreaName = area.Name,
                Centre = area.Centre,
                Villages = [.. area.Villages.OrderBy(v => v.Id, StringComparer.Ordinal)],
                Enterprises = [.. area.Enterprises.OrderBy(e => e.Id, StringComparer.Ordinal)],
                Assets = [.. assets.Select(View)],
                Observations = observations,
                Deployments = deployments,
                Effects = EffectsOn(area),
                State = before?.State,
                PreviousAt = _previous,
                IncidentLevel = before is { IncidentKind: not null } ? before.Level : HazardGrade.Normal,
            },
            Context($"{_descriptor.Id}/{area.Id}"));
    }

    private AssetView View(AssetSite site)
    {
        var update = _updates[site.Id];
        return new(site, update.Grade, update.Measures) { Place = update.Place ?? site.Place, Reason = update.Reason };
    }

    private ReceivedEffect[] EffectsOn(WorldArea area) =>
    [
        .. _scenario.Effects.Where(e => e.Holds(Hours) && _descriptor.AcceptsEffects.Contains(e.What.Kind, StringComparer.Ordinal) && Reaches(e.What, area))
            .Select(e => new ReceivedEffect($"elsewhere/{e.What.Id}", "elsewhere", area.Id, e.What)).OrderBy(e => e.Key, StringComparer.Ordinal),
    ];

    private bool Reaches(HazardEffect effect, WorldArea area) =>
        area.Villages.Select(v => v.Place).Concat(area.Enterprises.Select(e => e.Place)).Concat(area.Assets.Select(a => _updates.GetValueOrDefault(a.Id)?.Place ?? a.Place))
            .Append(area.Centre).Any(p => p.DistanceM(effect.Place) <= effect.RadiusM)
        || area.Assets.Any(a => a.Id == effect.AssetId) || area.Enterprises.Any(e => e.Id == effect.EnterpriseId);

    private static bool IsFor(Directive directive, AssetSite site) =>
        directive.AssetId is { } asset ? asset == site.Id : directive.EnterpriseId is { } enterprise && enterprise == site.EnterpriseId;

    private WorldSensor Sensor(SensorSite site, string? areaId)
    {
        var kind = _descriptor.SensorKinds.FirstOrDefault(k => k.Id == site.Kind);
        var random = new DeterministicRandom(DeterministicRandom.Derive(_conduct.Seed, $"sensor/{site.Id}"));
        return new(site, areaId, kind, kind is null ? null : _domain.GraderFor(kind.Id), random);
    }

    // As the host does: each subject has a seed of its own that follows from the realm's.
    private DomainContext Context(string subject) =>
        new(Now, DeterministicRandom.Derive(_conduct.Seed, subject)) { Cancellation = _conduct.Cancellation };

    private T[] Shuffled<T>(T[] items)
    {
        if (_shuffle is null) return items;
        var shuffled = items.ToArray();
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var j = _shuffle.NextInt32(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }
}
