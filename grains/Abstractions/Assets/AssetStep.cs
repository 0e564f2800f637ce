using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Assets;

/// <summary>What an asset needs to know to move on.</summary>
/// <param name="Observations">What its area's sensors say.</param>
/// <param name="Deployments">What is at work in its village.</param>
[GenerateSerializer, Immutable, Alias("haimen.asset-step")]
public sealed record AssetStep(
    [property: Id(0)] IReadOnlyList<SensorObservation> Observations,
    [property: Id(1)] IReadOnlyList<Deployment> Deployments)
{
    /// <summary>What was reported of it, by number; those that it has taken before are passed over.</summary>
    [Id(2)] public IReadOnlyList<NumberedReport> Reports { get; init; } = [];

    /// <summary>The directives in force for it, by id.</summary>
    [Id(3)] public IReadOnlyList<IssuedDirective> Directives { get; init; } = [];
}
