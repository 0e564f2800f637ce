namespace Haimen.Grains.Drills;

/// <summary>A team can no longer be sent.</summary>
/// <param name="At">When, since the start of the drill.</param>
/// <param name="TeamId">The team.</param>
[GenerateSerializer, Immutable, Alias("haimen.inject-team-out-of-service")]
public sealed record TeamOutOfService(TimeSpan At, [property: Id(0)] string TeamId) : DrillInject(At);
