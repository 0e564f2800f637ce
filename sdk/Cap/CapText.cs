namespace Haimen.Cap;

/// <summary>What an alert says in one language: CAP 1.2's <c>info</c>.</summary>
public sealed record CapText
{
    /// <summary>The language, RFC 3066; CAP takes one that is not said for <c>en-US</c>.</summary>
    public string Language { get; init; } = "en-US";

    /// <summary>At least one.</summary>
    public required IReadOnlyList<CapCategory> Categories { get; init; }

    /// <summary>The event in words.</summary>
    public required string Event { get; init; }

    /// <summary>What people should do.</summary>
    public IReadOnlyList<CapResponse> Responses { get; init; } = [];

    /// <summary>How soon.</summary>
    public required CapUrgency Urgency { get; init; }

    /// <summary>How bad.</summary>
    public required CapSeverity Severity { get; init; }

    /// <summary>How sure.</summary>
    public required CapCertainty Certainty { get; init; }

    /// <summary>For whom; empty where not said.</summary>
    public string Audience { get; init; } = "";

    /// <summary>Codes of the event.</summary>
    public IReadOnlyList<CapValue> EventCodes { get; init; } = [];

    /// <summary>From when the information holds; null for when it was sent.</summary>
    public DateTimeOffset? Effective { get; init; }

    /// <summary>When the event is expected to begin; null where not said.</summary>
    public DateTimeOffset? Onset { get; init; }

    /// <summary>Until when the information holds; null where not said.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Who says it, for people; empty where not said.</summary>
    public string SenderName { get; init; } = "";

    /// <summary>One line.</summary>
    public string Headline { get; init; } = "";

    /// <summary>What happens.</summary>
    public string Description { get; init; } = "";

    /// <summary>What to do.</summary>
    public string Instruction { get; init; } = "";

    /// <summary>Where to read more; empty where not said.</summary>
    public string Web { get; init; } = "";

    /// <summary>Whom to ask; empty where not said.</summary>
    public string Contact { get; init; } = "";

    /// <summary>What else a system needs to know.</summary>
    public IReadOnlyList<CapValue> Parameters { get; init; } = [];

    /// <summary>Pictures, sound and the like.</summary>
    public IReadOnlyList<CapResource> Resources { get; init; } = [];

    /// <summary>Where.</summary>
    public IReadOnlyList<CapArea> Areas { get; init; } = [];
}
