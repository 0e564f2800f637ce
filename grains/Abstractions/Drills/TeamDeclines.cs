namespace Haimen.Grains.Drills;

/// <summary>A team declines the next order it is given.</summary>
/// <param name="At">When, since the start of the drill.</param>
/// <param name="TeamId">The team.</param>
[GenerateSerializer, Immutable, Alias("haimen.inject-team-declines")]
public sealed record TeamDeclines(TimeSpan At, [property: Id(0)] string TeamId) : DrillInject(At);
