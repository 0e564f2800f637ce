namespace Haimen.Grains.Resources;

/// <summary>Where an order's people were taken from this shelter. The order stays here; the places are held there under <see cref="OrderOf"/>.</summary>
[GenerateSerializer, Immutable, Alias("haimen.lodging")]
internal sealed record Lodging
{
    /// <summary>The other shelter.</summary>
    [Id(0)] public required string ShelterId { get; init; }

    /// <summary>The fencing token of the places there; 0 until they are held and the people were sent.</summary>
    [Id(1)] public long Token { get; init; }

    /// <summary>Whether the people were sent.</summary>
    public bool IsSent => Token > 0;

    /// <summary>The order under which the other shelter holds the places.</summary>
    public static string OrderOf(string orderId, string shelterId) => $"{orderId}/at/{shelterId}";
}
