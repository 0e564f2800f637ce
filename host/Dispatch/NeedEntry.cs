namespace Haimen.Host.Dispatch;

/// <summary>A need.</summary>
internal sealed record NeedEntry : PlacedEntry
{
    /// <summary><c>team</c>, <c>supply</c> or <c>evacuation</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>For a team need: what the teams must be able to do.</summary>
    public string? Capability { get; init; }

    /// <summary>For a supply need: what goods.</summary>
    public string? Category { get; init; }

    /// <summary>Teams, pieces or people.</summary>
    public int? Quantity { get; init; }

    /// <summary>w, priority weight.</summary>
    public double? Weight { get; init; }

    /// <summary>d, minutes within which it is wanted.</summary>
    public double? WithinMinutes { get; init; }

    /// <summary>Resources to be sent before any other, in this order.</summary>
    public IReadOnlyList<string>? Pinned { get; init; }

    /// <summary>Resources not to be sent.</summary>
    public IReadOnlyList<string>? Forbidden { get; init; }
}
