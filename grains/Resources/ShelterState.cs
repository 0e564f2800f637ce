namespace Haimen.Grains.Resources;

/// <summary>A shelter's state. How many places are reserved and taken follows from its orders.</summary>
[GenerateSerializer, Immutable, Alias("haimen.shelter-state")]
internal sealed record ShelterState : ResourceState
{
    /// <summary>Whether it takes newcomers: false only where it was closed by hand.</summary>
    [Id(0)] public bool Accepting { get; init; } = true;

    /// <summary>Why it does not, empty where it does.</summary>
    [Id(1)] public string ClosedReason { get; init; } = "";

    /// <summary>People inside, or just leaving; not those who were taken to another shelter.</summary>
    public int Sheltered => Book.Held.Where(x => x.Reached == OrderProgress.OnScene && x.Lodging is not { IsSent: true }).Sum(x => x.Quantity);

    /// <summary>Places held for people on their way, or turned round on it.</summary>
    public int Reserved => Book.Held.Where(x => x.Reached < OrderProgress.OnScene).Sum(x => x.Quantity);
}
