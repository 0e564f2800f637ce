using Haimen.Hazards;

namespace Haimen.Grains.Supervision;

/// <summary>An asset as its area saw it last.</summary>
/// <param name="AssetId">The asset.</param>
/// <param name="VillageId">The village it belongs to, null where none.</param>
/// <param name="Grade">How bad it is.</param>
/// <param name="Measures">Its named quantities, by name.</param>
[GenerateSerializer, Immutable, Alias("haimen.asset-figure")]
public sealed record AssetFigure(
    [property: Id(0)] string AssetId,
    [property: Id(1)] string? VillageId,
    [property: Id(2)] HazardGrade Grade,
    [property: Id(3)] SortedDictionary<string, double> Measures)
{
    /// <summary>Where it is now, for what moves; null where it stands at its site.</summary>
    [Id(4)] public GeoPoint? Place { get; init; }
}
