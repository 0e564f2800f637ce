using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Drills;

/// <summary>
/// The whole story of a drill. As JSON its names are those of this record in camel case; times are UTC.
/// The conductor fills in what was recorded and calls <see cref="Completed"/> for what follows from it.
/// </summary>
[GenerateSerializer, Immutable, Alias("haimen.drill-report")]
public sealed record DrillReport
{
    /// <summary>Id of the scenario.</summary>
    [Id(0)] public required string Scenario { get; init; }

    /// <summary>Title of the scenario.</summary>
    [Id(1)] public required LocalizedText Title { get; init; }

    /// <summary>What the scenario is about.</summary>
    [Id(2)] public LocalizedText Story { get; init; } = new("", "");

    /// <summary>Id of the district.</summary>
    [Id(3)] public required string District { get; init; }

    /// <summary>The random seed.</summary>
    [Id(4)] public required ulong Seed { get; init; }

    /// <summary>The realm it ran in.</summary>
    [Id(5)] public required string Realm { get; init; }

    /// <summary>The simulated instant it started at.</summary>
    [Id(6)] public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Simulated seconds.</summary>
    [Id(7)] public required double SimulatedSeconds { get; init; }

    /// <summary>Seconds by the clock on the wall.</summary>
    [Id(8)] public required double WallSeconds { get; init; }

    /// <summary>Simulated seconds for one by the clock on the wall.</summary>
    public double Speedup => WallSeconds > 0 ? Math.Round(SimulatedSeconds / WallSeconds, 1) : 0;

    /// <summary>Sensor readings that were taken in.</summary>
    [Id(9)] public required long Readings { get; init; }

    /// <summary>The incidents, by id.</summary>
    [Id(10)] public ReportIncident[] Incidents { get; init; } = [];

    /// <summary>The warnings, by time, then id.</summary>
    [Id(11)] public ReportWarning[] Warnings { get; init; } = [];

    /// <summary>The orders, by time, then id.</summary>
    [Id(12)] public ReportOrder[] Orders { get; init; } = [];

    /// <summary>What could not be met at some time, by incident, then need.</summary>
    [Id(13)] public ReportShortfall[] Shortfalls { get; init; } = [];

    /// <summary>What was expected, and whether it came true.</summary>
    [Id(14)] public ReportExpectation[] Expectations { get; init; } = [];

    /// <summary>People who were told to leave and set out.</summary>
    [Id(15)] public int Evacuated { get; init; }

    /// <summary>People who reached a shelter.</summary>
    [Id(16)] public int Sheltered { get; init; }

    /// <summary>What happened, in order.</summary>
    [Id(17)] public TimelineEntry[] Timeline { get; init; } = [];

    /// <summary>What was measured over time, for charts.</summary>
    [Id(18)] public ReportSeries[] Series { get; init; } = [];

    /// <summary>The villages that had water on the ground, the deepest first.</summary>
    [Id(19)] public ReportVillage[] Villages { get; init; } = [];

    /// <summary>The shelters that were used, by id.</summary>
    [Id(20)] public ReportShelter[] Shelters { get; init; } = [];

    /// <summary>The stock that was used, by depot, then category.</summary>
    [Id(21)] public ReportStock[] Stock { get; init; } = [];

    /// <summary>The tasks of the incidents' plans, by due time.</summary>
    [Id(22)] public ReportTask[] Tasks { get; init; } = [];

    /// <summary>What became of the readings.</summary>
    [Id(23)] public SensorQuality SensorQuality { get; init; } = new();

    /// <summary>How long things took.</summary>
    [Id(24)] public ResponseTimes Response { get; init; } = new();

    /// <summary>How things stood at the end.</summary>
    [Id(25)] public FinalState FinalState { get; init; } = new();

    /// <summary>SHA-256, hex, over the log hashes of all incidents in order of their ids; equal for two runs of one scenario with one seed, where both are <see cref="Repeatable"/>.</summary>
    [Id(26)] public string LogHash { get; init; } = "";

    /// <summary>Who was asked for what was short, by incident, then as the shortfall climbed.</summary>
    [Id(27)] public ReportAid[] Aid { get; init; } = [];

    /// <summary>What each hazard left on the ground, in its own quantity, by domain.</summary>
    [Id(28)] public ReportGround[] Ground { get; init; } = [];

    /// <summary>The directives that were given, by time, then id.</summary>
    [Id(29)] public ReportDirective[] Directives { get; init; } = [];

    /// <summary>What hazards did to other domains, by time, then incident and id.</summary>
    [Id(30)] public ReportCascade[] Cascades { get; init; } = [];

    /// <summary>Names of the domains that took part and of their incident, effect and directive kinds, by id.</summary>
    [Id(31)] public SortedDictionary<string, LocalizedText> Names { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What people did while it ran, as it was done.</summary>
    [Id(32)] public ReportCommand[] Commands { get; init; } = [];

    /// <summary>Whether scenario and seed alone make the same drill again: nobody acted in it and nobody injected anything by hand.</summary>
    [Id(33)] public bool Repeatable { get; init; } = true;

    /// <summary>
    /// Puts everything in order and adds what follows from the rest: the log hash, response times, people moved (where they are not
    /// given) and whether the expectations were met.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    public DrillReport Completed(DrillScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var ordered = this with
        {
            Incidents = [.. Incidents.OrderBy(incident => incident.Id, StringComparer.Ordinal)],
            Warnings = [.. Warnings.OrderBy(warning => warning.IssuedAt).ThenBy(warning => warning.Id, StringComparer.Ordinal)],
            Orders = [.. Orders.OrderBy(order => order.OrderedAt).ThenBy(order => order.Id, StringComparer.Ordinal)],
            Shortfalls = [.. Shortfalls.OrderBy(shortfall => shortfall.Incident, StringComparer.Ordinal).ThenBy(shortfall => shortfall.Need, StringComparer.Ordinal)],
            Timeline = [.. Timeline.OrderBy(entry => entry.At)],
            Villages = [.. Villages.OrderByDescending(village => village.MaxDepthM).ThenBy(village => village.Id, StringComparer.Ordinal)],
            Ground =
            [
                .. Ground.OrderBy(ground => ground.Domain, StringComparer.Ordinal).Select(ground => ground with
                {
                    Villages = [.. ground.Villages.OrderByDescending(village => village.Max).ThenBy(village => village.Id, StringComparer.Ordinal)],
                }),
            ],
            Directives = [.. Directives.OrderBy(x => x.IssuedAt).ThenBy(x => x.Incident, StringComparer.Ordinal).ThenBy(x => x.Id, StringComparer.Ordinal)],
            Cascades = [.. Cascades.OrderBy(x => x.ProposedAt).ThenBy(x => x.Incident, StringComparer.Ordinal).ThenBy(x => x.Id, StringComparer.Ordinal)],
            Shelters = [.. Shelters.OrderBy(shelter => shelter.Id, StringComparer.Ordinal)],
            Stock = [.. Stock.OrderBy(line => line.Depot, StringComparer.Ordinal).ThenBy(line => line.Category, StringComparer.Ordinal)],
            Tasks = [.. Tasks.OrderBy(task => task.DueAt).ThenBy(task => task.Incident, StringComparer.Ordinal).ThenBy(task => task.Id, StringComparer.Ordinal)],
        };
        var moved = ordered.Orders.Where(order => order.Kind == NeedKind.Evacuation).ToArray();
        var derived = ordered with
        {
            LogHash = ReportHash.Of(ordered.Incidents),
            Response = ResponseTimes.Of(ordered.Incidents, ordered.Orders, StartedAt),
            Evacuated = Evacuated > 0 ? Evacuated : moved.Where(order => order.SetOut).Sum(order => order.Quantity),
            Sheltered = Sheltered > 0 ? Sheltered : moved.Where(order => order.ArrivedAt is not null).Sum(order => order.Quantity),
        };
        return derived with { Expectations = ExpectationEvaluation.Of(scenario.Expectations, derived) };
    }
}
