namespace Haimen.Host.Dispatch;

/// <summary>A team.</summary>
internal sealed record TeamEntry : PlacedEntry
{
    /// <summary>What it can do.</summary>
    public IReadOnlyList<string>? Capabilities { get; init; }

    /// <summary>Mean speed on the road, km/h; needed only where minutes are reckoned.</summary>
    public double? SpeedKmH { get; init; }

    /// <summary>The team need that it is under way to; not given where it is free.</summary>
    public string? UnderWayTo { get; init; }
}
