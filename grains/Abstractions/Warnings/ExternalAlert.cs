namespace Haimen.Grains.Warnings;

/// <summary>Where a warning that another authority issued comes from, and how that authority graded it.</summary>
[GenerateSerializer, Immutable, Alias("haimen.external-alert")]
public sealed record ExternalAlert
{
    /// <summary>CAP's <c>sender</c>.</summary>
    [Id(0)] public required string Sender { get; init; }

    /// <summary>CAP's <c>identifier</c> of the latest message taken.</summary>
    [Id(1)] public required string Identifier { get; init; }

    /// <summary>CAP's <c>sent</c> of that message, as it was written.</summary>
    [Id(2)] public required string Sent { get; init; }

    /// <summary>CAP's <c>senderName</c>; empty where not said.</summary>
    [Id(3)] public string SenderName { get; init; } = "";

    /// <summary>CAP's <c>event</c>.</summary>
    [Id(4)] public required string Event { get; init; }

    /// <summary>CAP's first <c>category</c>.</summary>
    [Id(5)] public required string Category { get; init; }

    /// <summary>CAP's <c>urgency</c>.</summary>
    [Id(6)] public required string Urgency { get; init; }

    /// <summary>CAP's <c>severity</c>.</summary>
    [Id(7)] public required string Severity { get; init; }

    /// <summary>CAP's <c>certainty</c>.</summary>
    [Id(8)] public required string Certainty { get; init; }

    /// <summary>The areas in the sender's words.</summary>
    [Id(9)] public string[] AreaDescriptions { get; init; } = [];
}
