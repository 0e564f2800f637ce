using Haimen.Hazards;

namespace Haimen.Grains.Incidents;

/// <summary>What replaying an incident's log found.</summary>
public sealed record ReplayResult
{
    /// <summary>The realm.</summary>
    public required string Realm { get; init; }

    /// <summary>The incident.</summary>
    public required string IncidentId { get; init; }

    /// <summary>Whether the log holds anything.</summary>
    public required bool Found { get; init; }

    /// <summary>Whether every entry is what its hash and its place say, and the snapshot is what the log gives.</summary>
    public bool Sound => Found && Corrupt is null && Differences.Count == 0;

    /// <summary>Entries that were checked.</summary>
    public required long Version { get; init; }

    /// <summary>Hash of the last entry that was checked.</summary>
    public required string LogHash { get; init; }

    /// <summary>Where the log is broken; null where it is whole.</summary>
    public ReplayFault? Corrupt { get; init; }

    /// <summary>The version of the latest snapshot, null where there is none.</summary>
    public long? SnapshotVersion { get; init; }

    /// <summary>Where the snapshot differs from what the log gives at its version, by field.</summary>
    public IReadOnlyList<ReplayDifference> Differences { get; init; } = [];

    /// <summary>Entries by kind, in ordinal order.</summary>
    public required IReadOnlyList<ReplayCount> Kinds { get; init; }

    /// <summary>The domain versions that decided, in the order they came.</summary>
    public required IReadOnlyList<string> DomainVersions { get; init; }

    /// <summary>The stage at the end.</summary>
    public required IncidentStage Stage { get; init; }

    /// <summary>The level at the end.</summary>
    public required HazardGrade Level { get; init; }

    /// <summary>The worst level.</summary>
    public required HazardGrade WorstLevel { get; init; }

    /// <summary>When it was first recorded.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Orders it placed.</summary>
    public required int Orders { get; init; }

    /// <summary>Of them, orders that still hold a resource.</summary>
    public required int OrdersHolding { get; init; }
}
