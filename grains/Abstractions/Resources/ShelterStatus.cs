namespace Haimen.Grains.Resources;

/// <summary>How a shelter stands. Reserved + sheltered never exceed the places.</summary>
[GenerateSerializer, Immutable, Alias("haimen.shelter-status")]
public sealed record ShelterStatus
{
    /// <summary>The shelter.</summary>
    [Id(0)] public required string ShelterId { get; init; }

    /// <summary>Whether it takes newcomers when asked: false only where it was closed by hand.</summary>
    [Id(1)] public required bool Accepting { get; init; }

    /// <summary>Whether it is staffed and lit: it holds people or expects them.</summary>
    [Id(2)] public required bool Open { get; init; }

    /// <summary>All its places.</summary>
    [Id(3)] public required int Places { get; init; }

    /// <summary>Places held for people on their way.</summary>
    [Id(4)] public required int Reserved { get; init; }

    /// <summary>People inside.</summary>
    [Id(5)] public required int Sheltered { get; init; }

    /// <summary>The orders that hold places, by order id.</summary>
    [Id(6)] public required StockOrder[] Orders { get; init; }

    /// <summary>Places that can still be reserved.</summary>
    public int Free => Accepting ? Places - Reserved - Sheltered : 0;
}
