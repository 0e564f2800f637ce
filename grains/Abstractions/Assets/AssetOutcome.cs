using Haimen.Hazards;

namespace Haimen.Grains.Assets;

/// <summary>How an asset stands after a step.</summary>
/// <param name="AssetId">The asset.</param>
/// <param name="At">The instant of the step.</param>
/// <param name="Grade">How bad it is.</param>
/// <param name="Measures">Its named quantities.</param>
/// <param name="Reason">Why the grade is what it is, null where normal.</param>
[GenerateSerializer, Immutable, Alias("haimen.asset-outcome")]
public sealed record AssetOutcome(
    [property: Id(0)] string AssetId,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] HazardGrade Grade,
    [property: Id(3)] SortedDictionary<string, double> Measures,
    [property: Id(4)] LocalizedText? Reason)
{
    /// <summary>Where it is now, for what moves; null where it stands at its site.</summary>
    [Id(5)] public GeoPoint? Place { get; init; }

    /// <summary>Number of the last report that it has taken; 0 before the first.</summary>
    [Id(6)] public long ReportsTaken { get; init; }
}
