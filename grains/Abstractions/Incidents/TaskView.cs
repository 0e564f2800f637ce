using Haimen.Hazards;

namespace Haimen.Grains.Incidents;

/// <summary>One task of the incident's plan.</summary>
[GenerateSerializer, Immutable, Alias("haimen.task-view")]
public sealed record TaskView
{
    /// <summary>The task.</summary>
    [Id(0)] public required string TaskId { get; init; }

    /// <summary>What is to be done.</summary>
    [Id(1)] public required LocalizedText Name { get; init; }

    /// <summary>Who does it.</summary>
    [Id(2)] public required string Owner { get; init; }

    /// <summary>When it is due.</summary>
    [Id(3)] public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it was done, null while it is not.</summary>
    [Id(4)] public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Whether it was not done in time and was escalated.</summary>
    [Id(5)] public required bool Overdue { get; init; }
}
