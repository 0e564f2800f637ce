using Haimen.Grains.Incidents.Events;

namespace Haimen.Grains.Incidents.State;

/// <summary>Units that go to one need, and when they were released. Those of a need that are released in part become two.</summary>
internal sealed record AidShareState
{
    public required AidShare Share { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }
}
