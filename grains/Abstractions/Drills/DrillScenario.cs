using Haimen.Hazards;
using Haimen.Hazards.Simulation;

namespace Haimen.Grains.Drills;

/// <summary>A drill as its coordinator wrote it: when and where, what the weather does, what goes wrong, and what is expected of the response.</summary>
[GenerateSerializer, Immutable, Alias("haimen.drill-scenario")]
public sealed record DrillScenario
{
    /// <summary>Stable id, e.g. <c>plum-rain</c>.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Its title.</summary>
    [Id(1)] public required LocalizedText Title { get; init; }

    /// <summary>What it is about, in a few sentences; empty where the author gave none.</summary>
    [Id(2)] public LocalizedText Story { get; init; } = new("", "");

    /// <summary>Id of the district it happens in.</summary>
    [Id(3)] public string District { get; init; } = "haimen";

    /// <summary>The instant it starts at, UTC.</summary>
    [Id(4)] public required DateTimeOffset Start { get; init; }

    /// <summary>How long it lasts in simulated hours, more than 0.</summary>
    [Id(5)] public required double DurationHours { get; init; }

    /// <summary>How often the truth moves, in simulated minutes, more than 0.</summary>
    [Id(6)] public double StepMinutes { get; init; } = 10;

    /// <summary>Ids of the hazard domains at work; at least one.</summary>
    [Id(7)] public required string[] Domains { get; init; }

    /// <summary>The random seed used where the command line gives none.</summary>
    [Id(8)] public ulong Seed { get; init; } = 1;

    /// <summary>What drives the truth, by name.</summary>
    [Id(9)] public ScenarioSeries[] Series { get; init; } = [];

    /// <summary>Where the rain falls harder or less.</summary>
    [Id(10)] public RainField[] RainFields { get; init; } = [];

    /// <summary>Factor on the rain outside every field, 0 to 1.</summary>
    [Id(11)] public double OutsideFactor { get; init; } = 1;

    /// <summary>How sensors of kinds that <see cref="SensorKinds"/> does not name differ from the truth.</summary>
    [Id(12)] public SensorImperfection Sensors { get; init; } = new();

    /// <summary>How sensors of single kinds differ from the truth, by kind.</summary>
    [Id(13)] public SensorKindImperfection[] SensorKinds { get; init; } = [];

    /// <summary>How crews answer.</summary>
    [Id(14)] public CrewBehaviour Crews { get; init; } = new();

    /// <summary>What goes wrong, by time, then as written.</summary>
    [Id(15)] public DrillInject[] Injects { get; init; } = [];

    /// <summary>What is expected of the response.</summary>
    [Id(16)] public DrillExpectation[] Expectations { get; init; } = [];

    /// <summary>How the neighbouring districts and the city answer requests for mutual aid, by partner; those not named never answer.</summary>
    [Id(17)] public PartnerBehaviour[] MutualAid { get; init; } = [];

    /// <summary>How long it lasts.</summary>
    public TimeSpan Duration => TimeSpan.FromHours(DurationHours);

    /// <summary>How often the truth moves.</summary>
    public TimeSpan Step => TimeSpan.FromMinutes(StepMinutes);

    /// <summary>The instant it ends at, UTC.</summary>
    public DateTimeOffset End => Start + Duration;

    /// <summary>The values of all series at one time, by name in ordinal order.</summary>
    /// <param name="elapsed">Time since the start.</param>
    public IReadOnlyDictionary<string, double> SeriesAt(TimeSpan elapsed)
    {
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var series in Series) values[series.Name] = series.At(elapsed);
        return values;
    }

    /// <summary>What drives the truth over the step that begins at one time.</summary>
    /// <param name="elapsed">Time since the start at which the step begins.</param>
    /// <param name="deployments">What is at work on scene.</param>
    /// <param name="failedAssets">Ids of the assets that are broken.</param>
    public SimulationForcing ForcingAt(TimeSpan elapsed, IReadOnlyList<Deployment> deployments, IReadOnlyList<string> failedAssets) => new()
    {
        Series = SeriesAt(elapsed),
        RainFields = RainFields,
        OutsideFactor = OutsideFactor,
        Deployments = deployments,
        FailedAssets = failedAssets,
    };

    /// <summary>How sensors of a kind differ from the truth.</summary>
    /// <param name="sensorKind">The kind.</param>
    public SensorImperfection ImperfectionOf(string sensorKind) =>
        Array.Find(SensorKinds, kind => kind.Kind == sensorKind)?.Imperfection ?? Sensors;
}
