namespace Haimen.Hazards.Assets;

/// <summary>A kind of asset that a domain brings: a drainage cell, a gate, a tank, a vessel.</summary>
/// <param name="Id">Stable id, e.g. <c>drainage-cell</c>.</param>
/// <param name="Name">Display name.</param>
public sealed record AssetKind(string Id, LocalizedText Name)
{
    /// <summary>The figures that an asset of the kind has; the seed check holds assets to them.</summary>
    public IReadOnlyList<AssetAttribute> Attributes { get; init; } = [];

    /// <summary>The texts that an asset of the kind has, e.g. <c>substance</c>.</summary>
    public IReadOnlyList<AssetLabel> Labels { get; init; } = [];

    /// <summary>What may be reported of an asset of the kind.</summary>
    public IReadOnlyList<AssetReportKind> Reports { get; init; } = [];
}
