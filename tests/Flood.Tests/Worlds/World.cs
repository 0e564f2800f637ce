using System.Runtime.InteropServices;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.Flood.Tests.Worlds;

/// <summary>
/// A small host around the domain: faultless sensors read the truth every five minutes, assets and areas are updated every
/// ten, and everything needed is on scene an hour after it was asked for. The area's grades pass without holding times.
/// </summary>
internal sealed class World
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);
    private readonly FloodDomain _domain = new();
    private readonly SampleDistrict _district;
    private readonly Scenario _scenario;
    private readonly IHazardSimulation _truth;
    private readonly Dictionary<string, List<TimedValue>> _readings = [];
    private readonly Dictionary<string, HazardGrade> _grades = [];
    private readonly Dictionary<string, AssetUpdate> _assets = [];
    private readonly Dictionary<string, AreaAssessment> _areas = [];
    private readonly SortedDictionary<string, (DateTimeOffset At, Need Need)> _orders = new(StringComparer.Ordinal);
    private DateTimeOffset _now = SampleDistrict.Start;
    private DateTimeOffset? _previous;

    public World(SampleDistrict district, Scenario scenario, ulong seed = 7)
    {
        (_district, _scenario) = (district, scenario);
        _truth = _domain.Simulate(district.Setup, new(SampleDistrict.Start, seed));
        foreach (var (_, sensor) in district.Sensors) _readings[sensor.Id] = [];
    }

    public IReadOnlyList<string> FailedAssets { get; set; } = [];

    public IReadOnlyCollection<string> SilentSensors { get; set; } = [];

    public bool SendsHelp { get; set; } = true;

    public double Hours => (_now - SampleDistrict.Start).TotalHours;

    public IReadOnlyDictionary<string, double> Truth => _truth.Truth;

    public IReadOnlyDictionary<string, AreaAssessment> Areas => _areas;

    public IReadOnlyDictionary<string, AssetUpdate> Assets => _assets;

    public void Run(Action<World>? each = null)
    {
        while (Hours < _scenario.Hours)
        {
            Advance();
            each?.Invoke(this);
        }
    }

    public void Advance()
    {
        for (var i = 0; i < 2; i++)
        {
            _truth.Advance(_now + (Step / 2), _scenario.At(Hours, AtWork(), FailedAssets));
            _now += Step / 2;
            foreach (var (_, sensor) in _district.Sensors) Read(sensor);
        }

        foreach (var (area, centre) in _district.Areas) Assess(area, centre);
        _previous = _now;
    }

    private void Read(SensorSite sensor)
    {
        if (SilentSensors.Contains(sensor.Id)) return;
        var readings = _readings[sensor.Id];
        readings.Add(new(_now, _truth.Measure(sensor.Id)));
        var grader = _domain.GraderFor(sensor.Kind);
        var window = CollectionsMarshal.AsSpan(readings);
        var start = window.Length - 1;
        while (start > 0 && window[start - 1].At > _now - grader.Window) start--;
        _grades[sensor.Id] = grader.Grade(new SensorWindow(window[start..]), [.. sensor.StationLevels], _grades.GetValueOrDefault(sensor.Id)).Grade;
    }

    private void Assess(string area, GeoPoint centre)
    {
        var observations = _district.Sensors
            .Where(s => s.AreaId == area || s.Site.Kind == "tide-stage")
            .Where(s => _readings[s.Site.Id].Count > 0)
            .OrderBy(s => s.Site.Id, StringComparer.Ordinal)
            .Select(s => Observe(s.Site)).ToArray();
        var deployments = AtWork();
        var context = new DomainContext(_now, 1);
        foreach (var (_, site) in _district.Assets.Where(a => a.AreaId == area))
        {
            _assets[site.Id] = _domain.UpdateAsset(
                new()
                {
                    Site = site,
                    State = _assets.GetValueOrDefault(site.Id)?.State,
                    PreviousAt = _previous,
                    Observations = observations,
                    Deployments = [.. deployments.Where(d => d.VillageId == site.VillageId)],
                },
                context);
        }

        var assessment = _domain.Assess(
            new()
            {
                AreaId = area,
                AreaName = new(area, area),
                Centre = centre,
                Villages = [.. _district.Villages.Where(v => v.AreaId == area).Select(v => v.Site)],
                Enterprises = [.. _district.Enterprises.Where(e => e.AreaId == area).Select(e => e.Site)],
                Assets = [.. _district.Assets.Where(a => a.AreaId == area).Select(a => new AssetView(a.Site, _assets[a.Site.Id].Grade, _assets[a.Site.Id].Measures))],
                Observations = observations,
                Deployments = deployments,
                State = _areas.GetValueOrDefault(area)?.State,
                PreviousAt = _previous,
                IncidentLevel = _areas.GetValueOrDefault(area) is { IncidentKind: not null } before ? before.Level : HazardGrade.Normal,
            },
            context);
        _areas[area] = assessment;
        Order(area, assessment.Needs);
    }

    private SensorObservation Observe(SensorSite sensor)
    {
        var readings = _readings[sensor.Id];
        return new()
        {
            SensorId = sensor.Id,
            Kind = sensor.Kind,
            Place = sensor.Place,
            VillageId = sensor.VillageId,
            AssetId = sensor.AssetId,
            Online = _now - readings[^1].At < TimeSpan.FromMinutes(20),
            Grade = _grades.GetValueOrDefault(sensor.Id),
            Latest = readings[^1],
            StationLevels = sensor.StationLevels,
            Since = [.. readings.Where(r => _previous is null || r.At > _previous)],
        };
    }

    private void Order(string area, IReadOnlyList<Need> needs)
    {
        foreach (var gone in _orders.Keys.Where(k => k.StartsWith(area + "/", StringComparison.Ordinal)).ToArray())
            if (!needs.Any(n => gone == $"{area}/{n.Id}"))
                _orders.Remove(gone);
        foreach (var need in needs)
        {
            var key = $"{area}/{need.Id}";
            _orders[key] = (_orders.TryGetValue(key, out var order) ? order.At : _now, need);
        }
    }

    private IReadOnlyList<Deployment> AtWork() => !SendsHelp ? [] :
    [
        .. _orders.Values.Where(o => _now - o.At >= TimeSpan.FromHours(1)).Select(o => new Deployment(
            o.Need.Resource, o.Need.Quantity, o.Need.Resource switch { "drainage-pumping" => 1_500.0 * o.Need.Quantity, "trailer-pump" => 1_000.0 * o.Need.Quantity, _ => 0 },
            o.Need.Place, o.Need.VillageId)),
    ];
}
