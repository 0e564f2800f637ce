using Haimen.Grains.Effects;
using Haimen.Hazards;

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

    /// <summary>Ids of the commands taken, latest last.</summary>
    [Id(4)] public string[] Commands { get; init; } = [];

    /// <summary>The colour that the domain proposed last.</summary>
    [Id(5)] public HazardGrade Proposed { get; init; }

    /// <summary>Whether a person's words stand in place of the domain's.</summary>
    [Id(6)] public bool Overridden { get; init; }

    /// <summary>Whether a person lifted it.</summary>
    [Id(7)] public bool Cancelled { get; init; }

    /// <summary>How many of its messages were handed to their recipients' deliveries.</summary>
    [Id(8)] public int HandedOut { get; init; }

    /// <summary>Recipients that were told, in the order in which they were first told.</summary>
    [Id(9)] public string[] Recipients { get; init; } = [];
}
