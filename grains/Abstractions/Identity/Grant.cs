namespace Haimen.Grains.Identity;

/// <summary>A role that an account has, and how far it reaches.</summary>
[GenerateSerializer, Immutable, Alias("haimen.grant")]
public sealed record Grant
{
    /// <summary>The role.</summary>
    [Id(0)] public required Role Role { get; init; }

    /// <summary>The townships it acts in; empty for the whole district.</summary>
    [Id(1)] public string[] Townships { get; init; } = [];

    /// <summary>Whether it counts in drills and forks only, as for someone who learns the work.</summary>
    [Id(2)] public bool ExercisesOnly { get; init; }
}
