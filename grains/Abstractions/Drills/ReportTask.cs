using Haimen.Grains.Incidents;
using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>A task of an incident's plan.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Id">The task.</param>
/// <param name="Name">What was to be done.</param>
/// <param name="Owner">Who was to do it.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="DoneAt">When it was done, null where it was not.</param>
/// <param name="Late">Whether it was not done in time.</param>
[GenerateSerializer, Immutable, Alias("haimen.report-task")]
public sealed record ReportTask(
    [property: Id(0)] string Incident,
    [property: Id(1)] string Id,
    [property: Id(2)] LocalizedText Name,
    [property: Id(3)] string Owner,
    [property: Id(4)] DateTimeOffset DueAt,
    [property: Id(5)] DateTimeOffset? DoneAt,
    [property: Id(6)] bool Late)
{
    /// <summary>A task as it stands.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="task">How it stands.</param>
    public static ReportTask From(string incident, TaskView task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new ReportTask(incident, task.TaskId, task.Name, task.Owner, task.DueAt, task.DoneAt, task.Overdue || task.DoneAt > task.DueAt);
    }
}
