using Haimen.Hazards.Assets;

namespace Haimen.Grains.Assets;

/// <summary>A report of an asset on its way to the asset.</summary>
/// <param name="Id">Its id, given by whoever reports; the same id again changes nothing.</param>
/// <param name="AssetId">The asset.</param>
/// <param name="Report">What is reported.</param>
[GenerateSerializer, Immutable, Alias("haimen.reported-asset")]
public sealed record ReportedAsset([property: Id(0)] string Id, [property: Id(1)] string AssetId, [property: Id(2)] AssetReport Report);
