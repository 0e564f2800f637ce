namespace Haimen.Host.Dispatch;

/// <summary>Something with a place.</summary>
internal abstract record PlacedEntry
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Longitude, degrees.</summary>
    public double? Lon { get; init; }

    /// <summary>Latitude, degrees.</summary>
    public double? Lat { get; init; }
}
