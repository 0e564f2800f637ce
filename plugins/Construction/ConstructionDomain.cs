using Haimen.Construction.Assessment;
using Haimen.Construction.Assets;
using Haimen.Construction.Plans;
using Haimen.Construction.Sensing;
using Haimen.Construction.Simulation;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.Construction;

/// <summary>
/// The construction domain: excavations, tower cranes, scaffolds and confined spaces. Grades excavations by GB 50497 for the
/// wall and safety level of each, stops work before the wind or the ground does harm, and asks for rescue where it did.
/// </summary>
public sealed class ConstructionDomain : IHazardDomain
{
    /// <inheritdoc/>
    public DomainDescriptor Descriptor { get; } = new()
    {
        Id = "construction",
        Version = "1.0.0",
        Name = new("建筑施工", "Construction"),
        SensorKinds = ConstructionSensorKinds.All,
        ObservedKinds = ConstructionSensorKinds.Observed,
        AssetKinds = ConstructionAssetKinds.All,
        IncidentKinds = ConstructionIncidentKinds.All,
        Capabilities = ConstructionResources.Capabilities,
        Categories = ConstructionResources.Categories,
        ProposesEffects = [EffectKinds.FallingObject, EffectKinds.GroundMovement],
        AcceptsEffects = [EffectKinds.FloodWater.Id, EffectKinds.GroundMovement.Id, EffectKinds.Overpressure.Id, EffectKinds.StrongWind.Id],
        DirectiveKinds = SiteDirectives.Kinds,
        GroundQuantity = new(new("塌方被困人数", "People trapped"), "people"),
        AssessEvery = TimeSpan.FromMinutes(10),
        StateVersion = SiteStateJson.Version,
    };

    /// <inheritdoc/>
    public IReadOnlyList<IHazardModel> Models => ConstructionModels.All;

    /// <inheritdoc/>
    public ISensorGrader GraderFor(string sensorKind) => ConstructionGraders.Of(sensorKind);

    /// <inheritdoc/>
    public AssetUpdate UpdateAsset(AssetSituation situation, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(context);
        return ConstructionAssetKinds.Update(situation, context.Now);
    }

    /// <inheritdoc/>
    public AreaAssessment Assess(AreaSituation situation, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(context);
        return AreaAssessor.Assess(situation, context.Now);
    }

    /// <inheritdoc/>
    public ResponsePlan PlanFor(string incidentKind, HazardGrade level) => ConstructionPlans.For(incidentKind, level);

    /// <inheritdoc/>
    public IHazardSimulation Simulate(SimulationSetup setup, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(context);
        return new ConstructionSimulation(setup, context);
    }
}
