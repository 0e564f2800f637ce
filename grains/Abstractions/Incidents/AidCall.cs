using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents;

/// <summary>What is said to one partner about mutual aid, for programs; an effect carries it beside its text.</summary>
[GenerateSerializer, Immutable, Alias("haimen.aid-call")]
public sealed record AidCall
{
    /// <summary>The incident.</summary>
    [Id(0)] public required string IncidentId { get; init; }

    /// <summary>The request.</summary>
    [Id(1)] public required string RequestId { get; init; }

    /// <summary>The answer that it is about, empty where it is about the request.</summary>
    [Id(2)] public string AnswerId { get; init; } = "";

    /// <summary>Who is addressed.</summary>
    [Id(3)] public required string Partner { get; init; }

    /// <summary>What kind of resource.</summary>
    [Id(4)] public required NeedKind Kind { get; init; }

    /// <summary>Capability, category or <c>shelter-place</c>.</summary>
    [Id(5)] public required string Resource { get; init; }

    /// <summary>Units: still short, accepted, or wanted no more.</summary>
    [Id(6)] public required int Quantity { get; init; }

    /// <summary>When an answer is expected.</summary>
    [Id(7)] public required DateTimeOffset AnswerBy { get; init; }
}
