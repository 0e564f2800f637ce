namespace Haimen.Hazards.Assets;

/// <summary>An asset as its area sees it after the last update.</summary>
/// <param name="Site">The asset as registered.</param>
/// <param name="Grade">How bad it is.</param>
/// <param name="Measures">Its named quantities.</param>
public sealed record AssetView(AssetSite Site, HazardGrade Grade, IReadOnlyDictionary<string, double> Measures)
{
    /// <summary>Where it is now.</summary>
    public GeoPoint Place { get; init; } = Site.Place;

    /// <summary>Why the grade is what it is; null where it is normal.</summary>
    public LocalizedText? Reason { get; init; }
}
