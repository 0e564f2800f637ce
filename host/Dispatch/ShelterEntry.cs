namespace Haimen.Host.Dispatch;

/// <summary>A shelter.</summary>
internal sealed record ShelterEntry : PlacedEntry
{
    /// <summary>Free places.</summary>
    public int? Places { get; init; }
}
