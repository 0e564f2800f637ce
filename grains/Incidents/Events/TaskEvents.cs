using Haimen.Hazards;

namespace Haimen.Grains.Incidents.Events;

/// <summary>A plan's tasks, and those that the law gives every incident, were handed out.</summary>
internal sealed record PlanActivated : IncidentEvent
{
    public required string PlanId { get; init; }

    public required LocalizedText Name { get; init; }

    public required string Source { get; init; }

    public required string LeadDepartment { get; init; }

    public required HazardGrade Level { get; init; }

    /// <summary>Only the tasks that are new.</summary>
    public required AssignedTask[] Tasks { get; init; }
}

/// <summary>People wait for goods or shelter: help is to reach them in time.</summary>
/// <param name="Task">The task.</param>
internal sealed record ReliefStarted(AssignedTask Task) : IncidentEvent;

/// <summary>A task with its deadline.</summary>
internal sealed record AssignedTask
{
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public required string Owner { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How the program itself does it; null where people do.</summary>
    public string? Automatic { get; init; }
}

/// <summary>A task was done.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Evidence">What shows it.</param>
internal sealed record TaskCompleted(string TaskId, string Evidence) : IncidentEvent;

/// <summary>A task was not done in time; someone above was told.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Owner">Who should have done it.</param>
internal sealed record TaskEscalated(string TaskId, string Owner) : IncidentEvent;

/// <summary>A clock of the incident ran out; someone above was told.</summary>
/// <param name="Clock">The clock.</param>
internal sealed record ClockEscalated(string Clock) : IncidentEvent;
