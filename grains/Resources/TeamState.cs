namespace Haimen.Grains.Resources;

/// <summary>A team's state: at most one order holds it.</summary>
[GenerateSerializer, Immutable, Alias("haimen.team-state")]
internal sealed record TeamState : ResourceState
{
    /// <summary>Whether it can be sent.</summary>
    [Id(0)] public bool InService { get; init; } = true;

    /// <summary>Why it cannot, empty where it can.</summary>
    [Id(1)] public string OutOfServiceReason { get; init; } = "";

    /// <summary>The order that owns it, or null.</summary>
    public HeldOrder? Order => Book.Held.Length == 0 ? null : Book.Held[0];
}
