using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>What one domain's hazard has on the ground now, in truth.</summary>
/// <param name="Domain">The hazard domain.</param>
/// <param name="Quantity">Name of its quantity.</param>
/// <param name="Unit">The quantity's unit.</param>
/// <param name="Max">The worst of all villages; 0 where none has any.</param>
/// <param name="Villages">Villages that have any.</param>
[GenerateSerializer, Immutable, Alias("haimen.ground-figure")]
public sealed record GroundFigure(
    [property: Id(0)] string Domain,
    [property: Id(1)] LocalizedText Quantity,
    [property: Id(2)] string Unit,
    [property: Id(3)] double Max,
    [property: Id(4)] int Villages);
