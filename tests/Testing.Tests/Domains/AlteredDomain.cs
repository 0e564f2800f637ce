using Haimen.Flood;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.Hazards.Testing.Tests.Domains;

/// <summary>A good domain with one thing about it altered, so that a test sees which check finds it.</summary>
internal sealed class AlteredDomain : IHazardDomain
{
    private readonly FloodDomain _good = new();

    public Func<DomainDescriptor, DomainDescriptor> Describe { get; init; } = d => d;

    public Func<ISensorGrader, ISensorGrader> Grader { get; init; } = g => g;

    public Func<AreaAssessment, AreaSituation, DomainContext, AreaAssessment> Assessed { get; init; } = (a, _, _) => a;

    public Func<AssetUpdate, AssetUpdate> Updated { get; init; } = u => u;

    public Func<ResponsePlan, ResponsePlan> Planned { get; init; } = p => p;

    public DomainDescriptor Descriptor => Describe(_good.Descriptor);

    public IReadOnlyList<IHazardModel> Models => _good.Models;

    public ISensorGrader GraderFor(string sensorKind) => Grader(_good.GraderFor(sensorKind));

    public AssetUpdate UpdateAsset(AssetSituation situation, DomainContext context) => Updated(_good.UpdateAsset(situation, context));

    public AreaAssessment Assess(AreaSituation situation, DomainContext context) => Assessed(_good.Assess(situation, context), situation, context);

    public ResponsePlan PlanFor(string incidentKind, HazardGrade level) => Planned(_good.PlanFor(incidentKind, level));

    public IHazardSimulation Simulate(SimulationSetup setup, DomainContext context) => _good.Simulate(setup, context);
}
