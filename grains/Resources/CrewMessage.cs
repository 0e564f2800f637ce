using Haimen.Grains.Effects;
using Haimen.Hazards;

namespace Haimen.Grains.Resources;

/// <summary>What a crew is to be told, or of a crew that has not been heard of, the duty officer.</summary>
[GenerateSerializer, Immutable, Alias("haimen.crew-message")]
internal sealed record CrewMessage
{
    /// <summary>Stable: the order's id, <c>/</c>, and <c>ordered</c>, <c>released</c>, <c>diverted</c>, <c>depart-by</c> or <c>return-by</c>.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>To go, to come back, to turn to another order; or an escalation.</summary>
    [Id(1)] public required EffectKind Kind { get; init; }

    /// <summary>The order.</summary>
    [Id(2)] public required string OrderId { get; init; }

    /// <summary>Minutes of the way ahead of it.</summary>
    [Id(3)] public required double TravelMinutes { get; init; }

    /// <summary>One line for people.</summary>
    [Id(4)] public required LocalizedText Text { get; init; }

    /// <summary>When it was decided.</summary>
    [Id(5)] public required DateTimeOffset At { get; init; }
}
