namespace Haimen.Grains.Incidents;

/// <summary>A partner's answer to a request for mutual aid, and what became of it.</summary>
[GenerateSerializer, Immutable, Alias("haimen.aid-answer-view")]
public sealed record AidAnswerView
{
    /// <summary>The answer; the subject of <see cref="IncidentCommandKind.AidArrived"/> and <see cref="IncidentCommandKind.AidReturned"/>.</summary>
    [Id(0)] public required string AnswerId { get; init; }

    /// <summary>Who answered.</summary>
    [Id(1)] public required string Partner { get; init; }

    /// <summary>When.</summary>
    [Id(2)] public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>Units offered; 0 in a refusal.</summary>
    [Id(3)] public required int Offered { get; init; }

    /// <summary>Units taken: no more than was short.</summary>
    [Id(4)] public required int Granted { get; init; }

    /// <summary>When they are expected, null in a refusal.</summary>
    [Id(5)] public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>The partner's words.</summary>
    [Id(6)] public required string Reason { get; init; }

    /// <summary>How far it is.</summary>
    [Id(7)] public required AidProgress Progress { get; init; }

    /// <summary>When it arrived, null while it has not.</summary>
    [Id(8)] public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>When the last of it was released, null while it is not.</summary>
    [Id(9)] public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>When it was home or no longer counted on, null while neither.</summary>
    [Id(10)] public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether nobody said that it is home: it was taken to be after the time that its way takes.</summary>
    [Id(11)] public bool ReturnPresumed { get; init; }

    /// <summary>Where its units go.</summary>
    [Id(12)] public AidShareView[] Shares { get; init; } = [];
}
