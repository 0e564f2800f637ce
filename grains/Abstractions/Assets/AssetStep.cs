using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Assets;

/// <summary>What an asset needs to know to move on.</summary>
/// <param name="Observations">What its area's sensors say.</param>
/// <param name="Deployments">What is at work in its village.</param>
[GenerateSerializer, Immutable, Alias("haimen.asset-step")]
public sealed record AssetStep(
    [property: Id(0)] IReadOnlyList<SensorObservation> Observations,
    [property: Id(1)] IReadOnlyList<Deployment> Deployments);
