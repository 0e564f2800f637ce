using Haimen.FishingVessels.Assessment;
using Haimen.FishingVessels.Assets;
using Haimen.FishingVessels.Plans;
using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Migrations;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.FishingVessels;

/// <summary>
/// The domain of fishing vessels: who is at sea and who is home, recall before a storm with its muster by vessel,
/// and search and rescue of those in distress.
/// </summary>
public sealed class FishingVesselsDomain : IHazardDomain
{
    /// <inheritdoc/>
    public DomainDescriptor Descriptor { get; } = new()
    {
        Id = "fishing",
        Version = "1.0.0",
        Name = new("渔船", "Fishing vessels"),
        SensorKinds = FishingSensorKinds.All,
        AssetKinds = FishingAssetKinds.All,
        IncidentKinds = FishingIncidentKinds.All,
        Capabilities = FishingResources.Capabilities,
        Categories = FishingResources.Categories,
        AssessEvery = TimeSpan.FromMinutes(10),
        StateVersion = FishingStates.Version,
        ObservedKinds = FishingSensorKinds.Observed,
        ProposesEffects = [EffectKinds.Spill],
        AcceptsEffects = [EffectKinds.StormSurge.Id, EffectKinds.StrongWind.Id, EffectKinds.ToxicCloud.Id],
        DirectiveKinds = FishingDirectiveKinds.All,
    };

    /// <inheritdoc/>
    public IReadOnlyList<IHazardModel> Models => FishingModels.All;

    /// <inheritdoc/>
    public ISensorGrader GraderFor(string sensorKind) => FishingSensorKinds.GraderOf(sensorKind);

    /// <inheritdoc/>
    public AssetUpdate UpdateAsset(AssetSituation situation, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(context);
        return FishingAssetKinds.Update(situation, context.Now);
    }

    /// <inheritdoc/>
    public AreaAssessment Assess(AreaSituation situation, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(context);
        return AreaAssessor.Assess(situation, context);
    }

    /// <inheritdoc/>
    public ResponsePlan PlanFor(string incidentKind, HazardGrade level) => FishingPlans.For(incidentKind, level);

    /// <inheritdoc/>
    public string? MigrateState(StateMigration migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        return FishingStates.Migrate(migration);
    }

    /// <inheritdoc/>
    public IHazardSimulation Simulate(SimulationSetup setup, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(context);
        return new Simulation.FishingSimulation(setup, context);
    }
}
