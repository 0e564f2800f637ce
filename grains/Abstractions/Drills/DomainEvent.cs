using Haimen.Hazards;
using Haimen.Hazards.Simulation;

namespace Haimen.Grains.Drills;

/// <summary>Something happens in the truth of a hazard domain: a tank springs a leak, a building catches fire, a crew calls for help.</summary>
/// <param name="At">When, since the start of the drill; it takes effect with the step that is then under way.</param>
/// <param name="Domain">The hazard domain; it takes part in the drill.</param>
/// <param name="Event">What happens: one of the event kinds of the domain's simulation.</param>
/// <param name="AssetId">The asset that it happens to, null where none.</param>
/// <param name="Place">Where, null where the asset says it.</param>
/// <param name="Values">Figures by name; the name carries the unit, e.g. <c>holeDiameterM</c>.</param>
[GenerateSerializer, Immutable, Alias("haimen.inject-domain-event")]
public sealed record DomainEvent(
    TimeSpan At,
    [property: Id(0)] string Domain,
    [property: Id(1)] string Event,
    [property: Id(2)] string? AssetId,
    [property: Id(3)] GeoPoint? Place,
    [property: Id(4)] SortedDictionary<string, double> Values) : DrillInject(At)
{
    /// <summary>The event as the domain's simulation takes it.</summary>
    public SimulationEvent ToSimulation() => new() { Kind = Event, AssetId = AssetId, Place = Place, Values = Values };
}
