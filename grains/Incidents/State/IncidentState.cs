using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Storage;
using Haimen.Hazards;

namespace Haimen.Grains.Incidents.State;

/// <summary>
/// All that an incident is, derived from its log alone. Immutable. Lists by id are arrays in ordinal order, so that equal logs
/// give equal states, byte for byte.
/// </summary>
internal sealed partial record IncidentState
{
    /// <summary>
    /// How many of the latest command ids are remembered. A command repeated after that many others that changed something would take
    /// effect again; callers repeat within seconds, and an incident sees tens of commands an hour.
    /// </summary>
    public const int RememberedCommands = 512;

    /// <summary>How many of the latest facts are kept at hand; the log has them all.</summary>
    public const int RememberedFacts = 200;

    /// <summary>Before the first event.</summary>
    public static readonly IncidentState Empty = new();

    public long Version { get; init; }

    public string Hash { get; init; } = HashChain.Genesis;

    public string IncidentId { get; init; } = "";

    public string Domain { get; init; } = "";

    public string DomainVersion { get; init; } = "";

    public string Kind { get; init; } = "";

    public string AreaId { get; init; } = "";

    public GeoPoint? Place { get; init; }

    public IncidentStage Stage { get; init; }

    public HazardGrade Level { get; init; }

    public HazardGrade DomainLevel { get; init; }

    public HazardGrade? HandLevel { get; init; }

    public HazardGrade? HandBase { get; init; }

    public HazardGrade WorstLevel { get; init; }

    /// <summary>First recorded.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>Last reported and not yet verified: what the clocks of verification count from.</summary>
    public DateTimeOffset ReportedAt { get; init; }

    /// <summary>Whether the verification that is awaited is overdue, and someone above was told.</summary>
    public bool VerifyOverdue { get; init; }

    public DateTimeOffset? RespondingAt { get; init; }

    public DateTimeOffset? QuietSince { get; init; }

    /// <summary>The domain's level when a person ended the response; while <see cref="QuietSince"/> is null, only a worse one takes it up again.</summary>
    public HazardGrade? EndedByHandAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? Outcome { get; init; }

    public LocalizedText[] Reasons { get; init; } = [];

    public FootprintSketch? Footprint { get; init; }

    public string? PlanId { get; init; }

    public HazardGrade PlanLevel { get; init; }

    public NeedState[] Needs { get; init; } = [];

    public OrderState[] Orders { get; init; } = [];

    public TaskState[] Tasks { get; init; } = [];

    /// <summary>What commanders have said of resources, in the order in which they said it.</summary>
    public ResourceRuling[] Rulings { get; init; } = [];

    /// <summary>People who reached a shelter, ever.</summary>
    public int Evacuated { get; init; }

    public string[] Facts { get; init; } = [];

    /// <summary>Ids of the latest commands that changed something, oldest first.</summary>
    public string[] Commands { get; init; } = [];
}
