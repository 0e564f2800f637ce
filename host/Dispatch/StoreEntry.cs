namespace Haimen.Host.Dispatch;

/// <summary>A store.</summary>
internal sealed record StoreEntry : PlacedEntry
{
    /// <summary><c>township</c>, <c>district</c> or <c>agreement</c>.</summary>
    public string? Tier { get; init; }

    /// <summary>Minutes until goods stand loaded at the gate; 0 where it is not given.</summary>
    public double? ReadyMinutes { get; init; }

    /// <summary>Pieces by category.</summary>
    public IReadOnlyDictionary<string, int>? Stock { get; init; }
}
