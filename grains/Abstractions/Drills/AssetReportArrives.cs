using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>Something is reported of an asset: a vessel leaves port, a tank is filled, a call for help.</summary>
/// <param name="At">When, since the start of the drill.</param>
/// <param name="AssetId">The asset.</param>
/// <param name="Report">What is reported: one of the report kinds of the asset's kind.</param>
/// <param name="Place">Where, null where that is not reported.</param>
/// <param name="Values">Figures by name; the name carries the unit, e.g. <c>speedMS</c>.</param>
/// <param name="Text">A short text, empty where none.</param>
[GenerateSerializer, Immutable, Alias("haimen.inject-asset-report")]
public sealed record AssetReportArrives(
    TimeSpan At,
    [property: Id(0)] string AssetId,
    [property: Id(1)] string Report,
    [property: Id(2)] GeoPoint? Place,
    [property: Id(3)] SortedDictionary<string, double> Values,
    [property: Id(4)] string Text) : DrillInject(At);
