using Haimen.HazardousChemicals.Assessment;
using Haimen.HazardousChemicals.Assets;
using Haimen.HazardousChemicals.Plans;
using Haimen.HazardousChemicals.Sensing;
using Haimen.HazardousChemicals.Simulation;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.HazardousChemicals;

/// <summary>
/// The domain of hazardous chemicals: tanks and stores, what escapes from them, where the cloud goes, whom it reaches, and what
/// stops it. Grades by levels of harm (AEGL), draws the larger of model and ERG distances, and grades major hazard sources.
/// </summary>
public sealed class HazardousChemicalsDomain : IHazardDomain
{
    /// <inheritdoc/>
    public DomainDescriptor Descriptor { get; } = new()
    {
        Id = "hazmat",
        Version = "1.0.0",
        Name = new("危险化学品", "Hazardous chemicals"),
        SensorKinds = HazmatSensorKinds.All,
        ObservedKinds = HazmatSensorKinds.Observed,
        AssetKinds = HazmatAssetKinds.All,
        IncidentKinds = HazmatIncidentKinds.All,
        Capabilities = HazmatResources.Capabilities,
        Categories = HazmatResources.Categories,
        DirectiveKinds = HazmatResources.Directives,
        ProposesEffects = HazmatResources.Proposed,
        AcceptsEffects = HazmatResources.Accepted,
        AssessEvery = TimeSpan.FromMinutes(5),
        GroundQuantity = new(new("空气中浓度", "Concentration in the air"), "mg/m3"),
    };

    /// <inheritdoc/>
    public IReadOnlyList<IHazardModel> Models => HazmatModels.All;

    /// <inheritdoc/>
    public ISensorGrader GraderFor(string sensorKind) => HazmatSensorKinds.GraderOf(sensorKind);

    /// <inheritdoc/>
    public AssetUpdate UpdateAsset(AssetSituation situation, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(context);
        return AssetReducers.Update(situation, context);
    }

    /// <inheritdoc/>
    public AreaAssessment Assess(AreaSituation situation, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(context);
        return AreaAssessor.Assess(situation, context.Now);
    }

    /// <inheritdoc/>
    public ResponsePlan PlanFor(string incidentKind, HazardGrade level) => HazmatPlans.For(incidentKind, level);

    /// <inheritdoc/>
    public IHazardSimulation Simulate(SimulationSetup setup, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(context);
        return new HazmatSimulation(setup);
    }
}
