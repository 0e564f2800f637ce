using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents;

/// <summary>One level that was asked for something that is short, and what it answered.</summary>
[GenerateSerializer, Immutable, Alias("haimen.aid-view")]
public sealed record AidView
{
    /// <summary>The request; empty for the township and the district, whose answer is a dispatch plan.</summary>
    [Id(0)] public required string RequestId { get; init; }

    /// <summary>Who was asked.</summary>
    [Id(1)] public required AidTier Tier { get; init; }

    /// <summary>What kind of resource.</summary>
    [Id(2)] public required NeedKind Kind { get; init; }

    /// <summary>Capability, category or <c>shelter-place</c>.</summary>
    [Id(3)] public required string Resource { get; init; }

    /// <summary>Units asked for: what the levels below left short.</summary>
    [Id(4)] public required int Quantity { get; init; }

    /// <summary>Units given: ordered, promised or on scene.</summary>
    [Id(5)] public required int Granted { get; init; }

    /// <summary>When it was asked; for a plan, when it was made.</summary>
    [Id(6)] public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When an answer is expected; for a plan, when it was made.</summary>
    [Id(7)] public required DateTimeOffset AnswerBy { get; init; }

    /// <summary>When it ended, null while it stands.</summary>
    [Id(8)] public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How it stands.</summary>
    [Id(9)] public required AidRequestProgress Progress { get; init; }

    /// <summary>The dispatch plan that answered for the township and the district, null for others.</summary>
    [Id(10)] public string? PlanId { get; init; }

    /// <summary>Partners asked.</summary>
    [Id(11)] public string[] Partners { get; init; } = [];

    /// <summary>Their answers, oldest first.</summary>
    [Id(12)] public AidAnswerView[] Answers { get; init; } = [];
}
