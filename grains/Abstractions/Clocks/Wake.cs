namespace Haimen.Grains.Clocks;

/// <summary>
/// A call that an actor asked to get at an instant of its realm's clock: its own alarm, or a notice to another actor.
/// At least once, in the order of (due, then scheduling). Scheduling the same target, name and subject again moves it.
/// </summary>
[GenerateSerializer, Immutable, Alias("haimen.wake")]
public sealed record Wake
{
    /// <summary>The actor to call; it implements <see cref="IWakeable"/>.</summary>
    [Id(0)] public required GrainId Target { get; init; }

    /// <summary>What the call is about, e.g. <c>acknowledge-by</c>.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>What it is about in particular, e.g. an order's id; empty where nothing.</summary>
    [Id(2)] public string Subject { get; init; } = "";

    /// <summary>When.</summary>
    [Id(3)] public required DateTimeOffset Due { get; init; }
}
