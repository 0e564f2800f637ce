using Haimen.Hazards.Assets;

namespace Haimen.Grains.Assets;

/// <summary>A report of an asset with its place in the order in which the asset's area took it.</summary>
/// <param name="Number">Counts the asset's reports from 1; an asset takes each number once.</param>
/// <param name="Report">What was reported.</param>
[GenerateSerializer, Immutable, Alias("haimen.numbered-report")]
public sealed record NumberedReport([property: Id(0)] long Number, [property: Id(1)] AssetReport Report);
