namespace Haimen.Grains.Dispatch;

/// <summary>A team that serves a need and, when this was stated, had not arrived.</summary>
/// <param name="TeamId">The team.</param>
/// <param name="OrderId">Its order.</param>
/// <param name="Token">The token of its reservation.</param>
[GenerateSerializer, Immutable, Alias("haimen.under-way-team")]
public sealed record UnderWayTeam([property: Id(0)] string TeamId, [property: Id(1)] string OrderId, [property: Id(2)] long Token);
