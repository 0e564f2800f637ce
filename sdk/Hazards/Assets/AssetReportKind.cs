namespace Haimen.Hazards.Assets;

/// <summary>Something that is reported of an asset as it happens: a vessel leaves port, a tank is filled, a call for help.</summary>
/// <param name="Id">Stable id, e.g. <c>port-exit</c>.</param>
/// <param name="Name">Display name.</param>
/// <param name="Urgent">Whether the area is assessed at once; otherwise with its next round.</param>
public sealed record AssetReportKind(string Id, LocalizedText Name, bool Urgent = false);
