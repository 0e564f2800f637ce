using Haimen.Hazards;

namespace Haimen.Grains.Townships;

/// <summary>How a township stands.</summary>
[GenerateSerializer, Immutable, Alias("haimen.township-status")]
public sealed record TownshipStatus
{
    /// <summary>The township.</summary>
    [Id(0)] public required string TownshipId { get; init; }

    /// <summary>How its command post is staffed.</summary>
    [Id(1)] public required TownshipPosture Posture { get; init; }

    /// <summary>Since when, null where it never changed.</summary>
    [Id(2)] public DateTimeOffset? Since { get; init; }

    /// <summary>The worst level of any domain.</summary>
    [Id(3)] public required HazardGrade Level { get; init; }

    /// <summary>The level and the open incident of each domain that sees danger, by domain.</summary>
    [Id(4)] public required TownshipNote[] Domains { get; init; }
}
