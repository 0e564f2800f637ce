namespace Haimen.Grains.Resources;

/// <summary>What a decider made of a command.</summary>
/// <typeparam name="TState">The resource's state.</typeparam>
/// <typeparam name="TAnswer">The answer to the caller.</typeparam>
/// <param name="State">The state from now on; the very same object where nothing changed.</param>
/// <param name="Answer">The answer.</param>
internal sealed record Decision<TState, TAnswer>(TState State, TAnswer Answer)
    where TState : ResourceState
{
    /// <summary>Wakes that must be on the agenda before the state is written.</summary>
    public Alarm[] Alarms { get; init; } = [];

    /// <summary>Wakes that are needed no more once the state is written.</summary>
    public Alarm[] Cancelled { get; init; } = [];

    /// <summary>What is to be told once the state is written.</summary>
    public ResourceOutbox Outbox { get; init; } = new();
}
