using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.Hazards.Testing.Worlds;

/// <summary>
/// What drives a world, in hours since its start. Begin with <see cref="For"/> and add to it:
/// <c>WorldScenario.For(24).Series("windMS", h =&gt; 12).Event(1, new() { Kind = "leak", AssetId = "tank-1" })</c>.
/// </summary>
public sealed record WorldScenario
{
    /// <summary>How long it runs.</summary>
    public required double Hours { get; init; }

    /// <summary>The instant it starts at, UTC.</summary>
    public DateTimeOffset Start { get; init; } = new(2025, 6, 18, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The truth's series by name, over the hours.</summary>
    public IReadOnlyDictionary<string, Func<double, double>> AllSeries { get; init; } = new SortedDictionary<string, Func<double, double>>(StringComparer.Ordinal);

    /// <summary>Where the rain falls; everywhere where there is none.</summary>
    public IReadOnlyList<RainField> RainFields { get; init; } = [];

    /// <summary>Factor on rain outside every field, 0 to 1.</summary>
    public double OutsideFactor { get; init; } = 0.4;

    /// <summary>What happens in the truth, and when.</summary>
    public IReadOnlyList<(double AtHours, SimulationEvent Event)> Events { get; init; } = [];

    /// <summary>What is reported of assets besides what the truth reports, and when.</summary>
    public IReadOnlyList<(double AtHours, SimulatedReport Report)> Reports { get; init; } = [];

    /// <summary>What other hazards do: to the truth, and told to every area that it reaches.</summary>
    public IReadOnlyList<ScenarioSpan<HazardEffect>> Effects { get; init; } = [];

    /// <summary>Assets that are broken.</summary>
    public IReadOnlyList<ScenarioSpan<string>> Failures { get; init; } = [];

    /// <summary>Sensors that say nothing.</summary>
    public IReadOnlyList<ScenarioSpan<string>> Silences { get; init; } = [];

    /// <summary>
    /// What sensors read in place of the truth, by sensor id or by kind: needed for kinds that another domain grades, since no truth
    /// of theirs is here. NaN says nothing.
    /// </summary>
    public IReadOnlyDictionary<string, Func<double, double>> Readings { get; init; } = new SortedDictionary<string, Func<double, double>>(StringComparer.Ordinal);

    /// <summary>Standard deviation of the noise on each reading, by sensor kind; faultless where none is given.</summary>
    public IReadOnlyDictionary<string, double> NoiseByKind { get; init; } = new SortedDictionary<string, double>(StringComparer.Ordinal);

    /// <summary>A scenario in which nothing happens.</summary>
    /// <param name="hours">How long it runs.</param>
    public static WorldScenario For(double hours) => new() { Hours = hours };

    /// <summary>Adds or replaces a series of the truth.</summary>
    /// <param name="name">Its name, e.g. <c>rainMmH</c>.</param>
    /// <param name="value">Its value at an hour.</param>
    public WorldScenario Series(string name, Func<double, double> value) => this with { AllSeries = Put(AllSeries, name, value) };

    /// <summary>Adds or replaces a series that goes straight between points.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="points">At least one, by rising hours.</param>
    public WorldScenario Series(string name, params (double Hours, double Value)[] points) => Series(name, Course.Through(points));

    /// <summary>Lets rain fall on a part of the district.</summary>
    /// <param name="field">The part.</param>
    public WorldScenario Rain(RainField field) => this with { RainFields = [.. RainFields, field] };

    /// <summary>Makes something happen in the truth.</summary>
    /// <param name="atHours">When.</param>
    /// <param name="what">What.</param>
    public WorldScenario Event(double atHours, SimulationEvent what) => this with { Events = [.. Events, (atHours, what)] };

    /// <summary>Has something reported of an asset.</summary>
    /// <param name="atHours">When.</param>
    /// <param name="assetId">The asset.</param>
    /// <param name="kind">The report's kind.</param>
    /// <param name="place">Where, null where that is not reported.</param>
    /// <param name="values">Its figures.</param>
    public WorldScenario Report(double atHours, string assetId, string kind, GeoPoint? place = null, params (string Name, double Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var report = new AssetReport
        {
            Kind = kind,
            At = Start + TimeSpan.FromHours(atHours),
            Place = place,
            Values = new SortedDictionary<string, double>(values.ToDictionary(x => x.Name, x => x.Value), StringComparer.Ordinal),
        };
        return this with { Reports = [.. Reports, (atHours, new SimulatedReport(assetId, report))] };
    }

    /// <summary>Has another hazard do something.</summary>
    /// <param name="fromHours">From when.</param>
    /// <param name="toHours">Until when.</param>
    /// <param name="effect">What.</param>
    public WorldScenario Effect(double fromHours, double toHours, HazardEffect effect) => this with { Effects = [.. Effects, new(fromHours, toHours, effect)] };

    /// <summary>Breaks an asset.</summary>
    /// <param name="assetId">The asset.</param>
    /// <param name="fromHours">From when.</param>
    /// <param name="toHours">Until when.</param>
    public WorldScenario Fails(string assetId, double fromHours = 0, double toHours = double.PositiveInfinity) =>
        this with { Failures = [.. Failures, new(fromHours, toHours, assetId)] };

    /// <summary>Silences a sensor.</summary>
    /// <param name="sensorId">The sensor.</param>
    /// <param name="fromHours">From when.</param>
    /// <param name="toHours">Until when.</param>
    public WorldScenario Silence(string sensorId, double fromHours = 0, double toHours = double.PositiveInfinity) =>
        this with { Silences = [.. Silences, new(fromHours, toHours, sensorId)] };

    /// <summary>Says what a sensor, or every sensor of a kind, reads whatever the truth is.</summary>
    /// <param name="sensorOrKind">The sensor's id, or the kind's.</param>
    /// <param name="value">Its value at an hour; NaN says nothing.</param>
    public WorldScenario Reads(string sensorOrKind, Func<double, double> value) => this with { Readings = Put(Readings, sensorOrKind, value) };

    /// <summary>Makes the sensors of a kind noisy.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="standardDeviation">Standard deviation in the kind's unit.</param>
    public WorldScenario Noise(string kind, double standardDeviation) => this with { NoiseByKind = Put(NoiseByKind, kind, standardDeviation) };

    /// <summary>What drives a simulation from one hour on.</summary>
    /// <param name="fromHours">Start of the step.</param>
    /// <param name="toHours">End of the step.</param>
    public SimulationForcing ForcingAt(double fromHours, double toHours) => new()
    {
        Series = new SortedDictionary<string, double>(AllSeries.ToDictionary(x => x.Key, x => x.Value(fromHours)), StringComparer.Ordinal),
        RainFields = RainFields,
        OutsideFactor = OutsideFactor,
        Deployments = [],
        Events = [.. Events.Where(e => e.AtHours >= fromHours && e.AtHours < toHours).Select(e => e.Event)],
        Effects = [.. Effects.Where(e => e.Holds(fromHours)).Select(e => e.What)],
        FailedAssets = [.. Failures.Where(f => f.Holds(fromHours)).Select(f => f.What).Distinct().Order(StringComparer.Ordinal)],
    };

    private static SortedDictionary<string, T> Put<T>(IReadOnlyDictionary<string, T> all, string name, T value) =>
        new(all.ToDictionary(), StringComparer.Ordinal) { [name] = value };
}
