namespace Haimen.Hazards.Assets;

/// <summary>An asset as its area sees it after the last update.</summary>
/// <param name="Site">The asset as registered.</param>
/// <param name="Grade">How bad it is.</param>
/// <param name="Measures">Its named quantities.</param>
public sealed record AssetView(AssetSite Site, HazardGrade Grade, IReadOnlyDictionary<string, double> Measures);
