namespace Haimen.Hazards.Plans;

/// <summary>A structured plan: who leads, who supports, what is to be done by when.</summary>
public sealed record ResponsePlan
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The plan or rule that it is taken from.</summary>
    public required string Source { get; init; }

    /// <summary>The department that leads.</summary>
    public required string LeadDepartment { get; init; }

    /// <summary>The departments that support.</summary>
    public required IReadOnlyList<string> SupportDepartments { get; init; }

    /// <summary>The tasks.</summary>
    public required IReadOnlyList<PlanTask> Tasks { get; init; }

    /// <summary>What the public is told.</summary>
    public IReadOnlyList<WarningTemplate> WarningTemplates { get; init; } = [];
}
