using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents;

/// <summary>How an incident stands, for people and programs.</summary>
[GenerateSerializer, Immutable, Alias("haimen.incident-view")]
public sealed record IncidentView
{
    /// <summary>The incident.</summary>
    [Id(0)] public required string IncidentId { get; init; }

    /// <summary>Its domain.</summary>
    [Id(1)] public required string Domain { get; init; }

    /// <summary>Its kind.</summary>
    [Id(2)] public required string Kind { get; init; }

    /// <summary>Its area (township).</summary>
    [Id(3)] public required string AreaId { get; init; }

    /// <summary>Where it is in its life.</summary>
    [Id(4)] public required IncidentStage Stage { get; init; }

    /// <summary>The level in force.</summary>
    [Id(5)] public required HazardGrade Level { get; init; }

    /// <summary>The worst level it had.</summary>
    [Id(6)] public required HazardGrade WorstLevel { get; init; }

    /// <summary>When it was first recorded.</summary>
    [Id(7)] public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was closed, null while it is not.</summary>
    [Id(8)] public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Number of events in its log.</summary>
    [Id(9)] public required long Version { get; init; }

    /// <summary>Hash of the last event, hex; that of the whole log, since each event holds the one before.</summary>
    [Id(10)] public required string LogHash { get; init; }

    /// <summary>Why the level is what it is.</summary>
    [Id(11)] public required LocalizedText[] Reasons { get; init; }

    /// <summary>The needs in force, by id.</summary>
    [Id(12)] public required Need[] Needs { get; init; }

    /// <summary>All its orders, by id.</summary>
    [Id(13)] public required OrderView[] Orders { get; init; }

    /// <summary>Its tasks.</summary>
    [Id(14)] public required TaskView[] Tasks { get; init; }

    /// <summary>What is short now, by need id.</summary>
    [Id(15)] public required Dispatch.Shortfall[] Shortfalls { get; init; }

    /// <summary>Where the hazard is and is expected.</summary>
    [Id(16)] public required FootprintFrame[] Footprint { get; init; }

    /// <summary>Who is told by whom; reports and facts, oldest first.</summary>
    [Id(17)] public required string[] Facts { get; init; }

    /// <summary>People who reached a shelter, ever.</summary>
    [Id(18)] public int Evacuated { get; init; }

    /// <summary>People in shelters now.</summary>
    [Id(19)] public int Sheltered { get; init; }

    /// <summary>What commanders have said of resources and not taken back, oldest first.</summary>
    [Id(20)] public ResourceRuling[] Rulings { get; init; } = [];

    /// <summary>Who was asked for what is short, and what they answered: by level for the township and the district, then in the order of asking.</summary>
    [Id(21)] public AidView[] Aid { get; init; } = [];

    /// <summary>The directives that it has given, lifted ones included, by id.</summary>
    [Id(22)] public DirectiveView[] Directives { get; init; } = [];

    /// <summary>What it does, or did, to other domains, and what they said, by id of the effect.</summary>
    [Id(23)] public CascadeView[] Cascades { get; init; } = [];

    /// <summary>The level that its domain sees.</summary>
    [Id(24)] public HazardGrade DomainLevel { get; init; }

    /// <summary>The level that was set by hand, null while the domain is followed.</summary>
    [Id(25)] public HazardGrade? HandLevel { get; init; }

    /// <summary>Since when that stands.</summary>
    [Id(26)] public DateTimeOffset? HandLevelSince { get; init; }
}
