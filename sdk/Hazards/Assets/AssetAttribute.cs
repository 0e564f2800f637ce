namespace Haimen.Hazards.Assets;

/// <summary>A fixed figure of an asset.</summary>
/// <param name="Name">Its name; carries the unit, e.g. <c>volumeM3</c>.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Min">Lowest allowed value.</param>
/// <param name="Max">Highest allowed value.</param>
/// <param name="Required">Whether an asset must have it.</param>
public sealed record AssetAttribute(string Name, LocalizedText Meaning, double Min, double Max, bool Required = true);
