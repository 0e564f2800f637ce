using Haimen.Grains.Incidents;
using Haimen.Hazards;

namespace Haimen.Grains.Effects;

/// <summary>Something that leaves the system: an order to a crew, a warning to the public. What becomes of it is the realm's policy.</summary>
[GenerateSerializer, Immutable, Alias("haimen.effect")]
public sealed record Effect
{
    /// <summary>Stable, so that the same effect is not carried out twice.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What kind.</summary>
    [Id(1)] public required EffectKind Kind { get; init; }

    /// <summary>Key of the actor whose crew is addressed (<c>realm/id</c>), or of the warning.</summary>
    [Id(2)] public required GrainId Actor { get; init; }

    /// <summary>The order, empty where none.</summary>
    [Id(3)] public string OrderId { get; init; } = "";

    /// <summary>Minutes of travel to where it goes, readiness included.</summary>
    [Id(4)] public double TravelMinutes { get; init; }

    /// <summary>One line for people.</summary>
    [Id(5)] public required LocalizedText Text { get; init; }

    /// <summary>When it was given out, by the realm's clock.</summary>
    [Id(6)] public required DateTimeOffset At { get; init; }

    /// <summary>What is said about mutual aid, for programs; null in effects of other kinds.</summary>
    [Id(7)] public AidCall? Aid { get; init; }
}
