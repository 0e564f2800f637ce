namespace Haimen.Hazards.Assessment;

/// <summary>
/// What somebody outside the system is told to do because of an incident: a site to stop work, a vessel to return, a plant to
/// shut down. It stands until an assessment leaves it out, which lifts it.
/// </summary>
public sealed record Directive
{
    /// <summary>Stable within the incident, e.g. <c>stop-work@crane-7</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its kind: an id of <see cref="DomainDescriptor.DirectiveKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The asset that it is for, null where it is for an enterprise.</summary>
    public string? AssetId { get; init; }

    /// <summary>The enterprise that it is for, null where it is for an asset.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>What is to be done.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>The rule that calls for it.</summary>
    public required LocalizedText Rule { get; init; }

    /// <summary>Minutes within which it is to be done, more than 0.</summary>
    public required double WithinMinutes { get; init; }
}
