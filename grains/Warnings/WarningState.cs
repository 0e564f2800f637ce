using Haimen.Grains.Effects;

namespace Haimen.Grains.Warnings;

/// <summary>A warning's durable state.</summary>
[GenerateSerializer, Immutable, Alias("haimen.warning-state")]
internal sealed record WarningState
{
    [Id(0)] public WarningView? View { get; init; }

    /// <summary>When it runs out unless it is renewed.</summary>
    [Id(1)] public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Effects decided and perhaps not yet given out: they go out again after a crash, under the same ids.</summary>
    [Id(2)] public Effect[] Outbox { get; init; } = [];

    /// <summary>Number of effects ever decided; numbers their ids.</summary>
    [Id(3)] public int Effects { get; init; }
}
