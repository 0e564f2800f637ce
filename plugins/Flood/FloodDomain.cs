using Haimen.Flood.Assessment;
using Haimen.Flood.Assets;
using Haimen.Flood.Plans;
using Haimen.Flood.Sensing;
using Haimen.Flood.Simulation;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Migrations;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.Flood;

/// <summary>
/// The flood domain: rain, rivers, tides, wind, drainage and waterlogging. Grades by the national signals, believes in one
/// drainage cell per village, and holds the truth of drills with the same physics on other inputs.
/// </summary>
public sealed class FloodDomain : IHazardDomain
{
    /// <inheritdoc/>
    public DomainDescriptor Descriptor { get; } = new()
    {
        Id = "flood",
        Version = "1.0.0",
        Name = new("防汛排涝", "Flood"),
        SensorKinds = FloodSensorKinds.All,
        AssetKinds = FloodAssetKinds.All,
        IncidentKinds = FloodIncidentKinds.All,
        Capabilities = FloodResources.Capabilities,
        Categories = FloodResources.Categories,
        AssessEvery = TimeSpan.FromMinutes(10),
        StateVersion = AreaMemory.Version,
        ProposesEffects = [EffectKinds.FloodWater, EffectKinds.StormSurge, EffectKinds.StrongWind],
        DirectiveKinds = AreaDirectives.Kinds,
        GroundQuantity = new(new("积水深度", "Depth of water"), "m"),
    };

    /// <inheritdoc/>
    public IReadOnlyList<IHazardModel> Models => FloodModels.All;

    /// <inheritdoc/>
    public ISensorGrader GraderFor(string sensorKind) => FloodSensorKinds.GraderOf(sensorKind);

    /// <inheritdoc/>
    public AssetUpdate UpdateAsset(AssetSituation situation, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(context);
        return FloodAssetKinds.Update(situation, context);
    }

    /// <inheritdoc/>
    public AreaAssessment Assess(AreaSituation situation, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(context);
        return AreaAssessor.Assess(situation, context.Now);
    }

    /// <inheritdoc/>
    public ResponsePlan PlanFor(string incidentKind, HazardGrade level) => FloodPlans.For(incidentKind, level);

    /// <inheritdoc/>
    public string? MigrateState(StateMigration migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        return StateMigrations.Migrate(migration);
    }

    /// <inheritdoc/>
    public IHazardSimulation Simulate(SimulationSetup setup, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(context);
        return new FloodSimulation(setup, context);
    }
}
