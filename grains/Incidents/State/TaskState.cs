using Haimen.Grains.Incidents.Events;

namespace Haimen.Grains.Incidents.State;

/// <summary>A task and whether it is done.</summary>
internal sealed record TaskState
{
    public required AssignedTask Task { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public string? Evidence { get; init; }

    public bool Overdue { get; init; }
}
