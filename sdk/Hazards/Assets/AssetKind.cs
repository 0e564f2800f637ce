namespace Haimen.Hazards.Assets;

/// <summary>A kind of asset that a domain brings: a drainage cell, a gate, a tank, a vessel.</summary>
/// <param name="Id">Stable id, e.g. <c>drainage-cell</c>.</param>
/// <param name="Name">Display name.</param>
public sealed record AssetKind(string Id, LocalizedText Name);
