using Haimen.FishingVessels.Assets;
using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.FishingVessels.Simulation;

/// <summary>
/// The truth of a drill at sea: vessels sail, fish and return, obey a recall or not, get into distress, drift, and are found.
/// Series read: <c>windMS</c>, <c>windDirectionDeg</c>, <c>gustForecastMS</c>, <c>waveM</c>, <c>visibilityKm</c>, <c>waterTemperatureC</c>.
/// </summary>
internal sealed class FishingSimulation : IHazardSimulation
{
    private const double LongestStepS = 600;
    private static readonly SortedDictionary<string, double> Nowhere = new(StringComparer.Ordinal);
    private readonly TrueVessel[] _vessels;
    private readonly SortedDictionary<string, SensorSite> _sensors = new(StringComparer.Ordinal);
    private readonly List<SimulatedReport> _reports = [];
    private readonly ulong _seed;
    private DateTimeOffset _now;
    private SeaTruth _sea = new();
    private bool _begun;
    private int _rescued;
    private int _lost;
    private int _distresses;

    public FishingSimulation(SimulationSetup setup, DomainContext context)
    {
        (_now, _seed) = (setup.Start, context.Seed);
        foreach (var sensor in setup.Sensors) _sensors[sensor.Id] = sensor;
        _vessels = [.. setup.Assets.Where(a => a.Kind == FishingAssetKinds.Vessel).OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => new TrueVessel(a, context.Seed, setup.Start))];
    }

    public IReadOnlyList<string> EventKinds => SeaEvents.Kinds;

    public IReadOnlyList<SimulatedReport> Reports => _reports;

    public IReadOnlyList<HazardEffect> Effects =>
    [
        .. _vessels.Where(v => v.Activity == VesselActivity.Capsized).Select(v => new HazardEffect
        {
            Id = $"spill@{v.Site.Id}",
            Kind = EffectKinds.Spill.Id,
            Place = v.Place,
            RadiusM = 2_000,
            Value = Math.Round(v.Site.Attributes.GetValueOrDefault(FishingAttributes.PowerKW) * FishingRules.FuelTPerKW, 1),
            Grade = HazardGrade.Blue,
            From = v.DistressSince ?? _now,
            Reason = new($"{v.Site.NameZh}倾覆，燃油外泄", $"{v.Site.NameZh} capsized and spills fuel"),
        }),
    ];

    public IReadOnlyDictionary<string, double> Truth => new SortedDictionary<string, double>(StringComparer.Ordinal)
    {
        ["atSea"] = _vessels.Count(v => v.IsAtSea),
        ["inPort"] = _vessels.Count(v => v.Activity == VesselActivity.InPort),
        ["missing"] = _vessels.Sum(v => v.Missing),
        ["rescued"] = _rescued,
        ["lost"] = _lost,
        ["distresses"] = _distresses,
        ["peopleAtSea"] = _vessels.Where(v => v.IsAtSea).Sum(v => v.Aboard),
        ["peopleAboardInPort"] = _vessels.Where(v => v.Activity == VesselActivity.InPort).Sum(v => v.Aboard),
    };

    public IReadOnlyDictionary<string, double> ByVillage => Nowhere;

    /// <summary>Where a vessel's people in distress are; for tests.</summary>
    /// <param name="vesselId">The vessel.</param>
    public GeoPoint PeopleOf(string vesselId) => Array.Find(_vessels, v => v.Site.Id == vesselId)!.SearchedAt;

    public void Advance(DateTimeOffset to, SimulationForcing forcing)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, _now);
        _reports.Clear();
        if (!_begun) Begin();
        foreach (var happening in forcing.Events)
        {
            if (SeaEvents.Happen(VesselOf(happening), happening, _now, _reports)) _distresses++;
        }

        var orders = SailingOrders.Of(forcing.Directives);
        var steps = (int)Math.Ceiling((to - _now).TotalSeconds / LongestStepS);
        var step = steps == 0 ? TimeSpan.Zero : (to - _now) / steps;
        for (var i = 0; i < steps; i++) Step(step, forcing, orders);
        _now = to;
        var sorted = _reports.OrderBy(r => r.Report.At).ThenBy(r => r.AssetId, StringComparer.Ordinal).ToArray();
        _reports.Clear();
        _reports.AddRange(sorted);
    }

    public double Measure(string sensorId)
    {
        if (!_sensors.TryGetValue(sensorId, out var sensor))
            throw new ArgumentException($"The simulation has no sensor '{sensorId}'.", nameof(sensorId));
        return sensor.Kind switch
        {
            FishingSensorKinds.WaveHeight => _sea.WaveM,
            FishingSensorKinds.Visibility => _sea.VisibilityKm,
            FishingSensorKinds.SeaTemperature => _sea.WaterC,
            var kind => throw new ArgumentException($"The simulation knows no sensors of kind '{kind}'.", nameof(sensorId)),
        };
    }

    private TrueVessel VesselOf(SimulationEvent happening)
    {
        if (!SeaEvents.Kinds.Contains(happening.Kind, StringComparer.Ordinal))
            throw new ArgumentException($"At sea there is no event '{happening.Kind}'; there are {string.Join(", ", SeaEvents.Kinds)}.", nameof(happening));
        return Array.Find(_vessels, v => v.Site.Id == happening.AssetId)
            ?? throw new ArgumentException($"There is no fishing vessel '{happening.AssetId}'.", nameof(happening));
    }

    // What the port's book says at the start: who has gone out, with how many aboard.
    private void Begin()
    {
        _begun = true;
        foreach (var vessel in _vessels)
            _reports.Add(SeaReports.Of(vessel, vessel.IsAtSea ? FishingReports.PortExit : FishingReports.PortEntry, _now, (FishingReports.Crew, vessel.Aboard)));
    }

    private void Step(TimeSpan step, SimulationForcing forcing, SailingOrders orders)
    {
        var at = _now + step;
        _sea = SeaTruth.Of(forcing, at, _seed);
        foreach (var vessel in _vessels)
        {
            vessel.Drift(_sea.WindMS, _sea.WindFromDeg, (_sea.CurrentEastMS, _sea.CurrentNorthMS), step.TotalSeconds);
            Sailing.Step(vessel, step, at, _sea, orders, _reports);
            if (vessel.IsAtSea && SeaEvents.StormStrikes(vessel, _sea, step, at, _reports)) _distresses++;
            if (vessel.Missing == 0) continue;
            var (alive, dead) = SeaRescue.Step(vessel, step, at, _sea, forcing.Deployments, _reports);
            (_rescued, _lost) = (_rescued + alive, _lost + dead);
        }

        _now = at;
    }
}
