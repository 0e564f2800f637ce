namespace Haimen.Hazards.Assets;

/// <summary>A fixed text of an asset.</summary>
/// <param name="Name">Its name, e.g. <c>substance</c>.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Allowed">The allowed values; empty where any text is.</param>
/// <param name="Required">Whether an asset must have it.</param>
public sealed record AssetLabel(string Name, LocalizedText Meaning, IReadOnlyList<string> Allowed, bool Required = true);
