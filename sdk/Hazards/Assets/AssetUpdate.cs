namespace Haimen.Hazards.Assets;

/// <summary>An asset's new state, as its domain computed it.</summary>
public sealed record AssetUpdate
{
    /// <summary>The domain's own state as versioned JSON; handed back at the next call.</summary>
    public required string State { get; init; }

    /// <summary>How bad the asset is.</summary>
    public required HazardGrade Grade { get; init; }

    /// <summary>Named quantities for the area's assessment and for people; the name carries the unit, e.g. <c>depthM</c>.</summary>
    public required IReadOnlyDictionary<string, double> Measures { get; init; }

    /// <summary>Where it is now, for what moves; null where it stands at its site.</summary>
    public GeoPoint? Place { get; init; }

    /// <summary>Why the grade is what it is; null where it is normal.</summary>
    public LocalizedText? Reason { get; init; }
}
