using Haimen.Fire.Assessment;
using Haimen.Fire.Assets;
using Haimen.Fire.Plans;
using Haimen.Fire.Sensing;
using Haimen.Fire.Simulation;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Migrations;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.Fire;

/// <summary>
/// The fire domain: fires in buildings and in grass, reeds and woods. Estimates a building's fire by its growth since it was
/// detected and the water that it needs, keeps the Canadian fire weather codes of each vegetation plot and draws its front by
/// Rothermel's model, and holds the truth of drills apart from both.
/// </summary>
public sealed class FireDomain : IHazardDomain
{
    /// <inheritdoc/>
    public DomainDescriptor Descriptor { get; } = new()
    {
        Id = "fire",
        Version = "1.0.0",
        Name = new("消防", "Fire"),
        SensorKinds = FireSensorKinds.All,
        AssetKinds = FireAssetKinds.All,
        IncidentKinds = FireIncidentKinds.All,
        Capabilities = FireResources.Capabilities,
        Categories = FireResources.Categories,
        AssessEvery = TimeSpan.FromMinutes(5),
        StateVersion = FireStates.Version,
        ObservedKinds = FireSensorKinds.Observed,
        ProposesEffects = [EffectKinds.Ignition, EffectKinds.ThermalRadiation],
        AcceptsEffects =
        [
            EffectKinds.Ignition.Id, EffectKinds.Overpressure.Id, EffectKinds.StrongWind.Id,
            EffectKinds.ThermalRadiation.Id, EffectKinds.ToxicCloud.Id,
        ],
        DirectiveKinds = [new(FireResources.EvacuateBuilding, new("疏散建筑内人员", "Evacuate the building"))],
        GroundQuantity = new(new("火场热释放", "Heat released by fires"), "MW"),
    };

    /// <inheritdoc/>
    public IReadOnlyList<IHazardModel> Models => FireModels.All;

    /// <inheritdoc/>
    public ISensorGrader GraderFor(string sensorKind) => FireSensorKinds.GraderOf(sensorKind);

    /// <inheritdoc/>
    public AssetUpdate UpdateAsset(AssetSituation situation, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(context);
        return FireAssetKinds.Update(situation, context);
    }

    /// <inheritdoc/>
    public AreaAssessment Assess(AreaSituation situation, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(context);
        return AreaAssessor.Assess(situation, context.Now);
    }

    /// <inheritdoc/>
    public ResponsePlan PlanFor(string incidentKind, HazardGrade level) => FirePlans.For(incidentKind, level);

    /// <inheritdoc/>
    public string? MigrateState(StateMigration migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        return FireStates.Migrate(migration);
    }

    /// <inheritdoc/>
    public IHazardSimulation Simulate(SimulationSetup setup, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(context);
        return new FireSimulation(setup, context);
    }
}
