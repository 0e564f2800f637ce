namespace Haimen.Grains.Resources;

/// <summary>A resource's answer to a <see cref="ReserveCommand"/>.</summary>
[GenerateSerializer, Immutable, Alias("haimen.reservation")]
public sealed record Reservation
{
    /// <summary>Whether it is held.</summary>
    [Id(0)] public required bool Held { get; init; }

    /// <summary>Fencing token: rises with every reservation of the resource; later calls for the order carry it, and an older one is refused.</summary>
    [Id(1)] public long Token { get; init; }

    /// <summary>Why it was refused, empty where it is held.</summary>
    [Id(2)] public string Refusal { get; init; } = "";
}
