using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace SampleHazard;

/// <summary>
/// SampleHazard: grades one kind of sensor, warns, opens an incident and asks for a team. All of it is a set of pure functions:
/// nothing is kept between calls, time and chance come with the context.
/// </summary>
public sealed class SampleHazardDomain : IHazardDomain
{
    internal const string LevelKind = "sample-hazard-level";
    internal const string IncidentKind = "sample-hazard-incident";
    internal const string CordonSecurity = "cordon-security";
    private readonly LevelGrader _grader = new();

    /// <inheritdoc/>
    public DomainDescriptor Descriptor { get; } = new()
    {
        Id = "sample-hazard",
        Version = "0.1.0",
        Name = new("SampleHazard", "SampleHazard"),
        SensorKinds =
        [
            new()
            {
                Id = LevelKind,
                Name = new("SampleHazard 指数", "SampleHazard level"),
                Unit = "1",
                MinValue = 0,
                MaxValue = 100,
                StaleAfter = TimeSpan.FromMinutes(20),
                FallHold = TimeSpan.FromMinutes(10),
            },
        ],
        AssetKinds = [],
        IncidentKinds = [new(IncidentKind, new("SampleHazard 事件", "SampleHazard incident"))],
        Capabilities = [CordonSecurity],
        Categories = [],
        AssessEvery = TimeSpan.FromMinutes(10),
    };

    /// <inheritdoc/>
    public IReadOnlyList<IHazardModel> Models => [];

    /// <inheritdoc/>
    public ISensorGrader GraderFor(string sensorKind) =>
        sensorKind == LevelKind ? _grader : throw new ArgumentException($"no sensors of kind '{sensorKind}' are graded here", nameof(sensorKind));

    /// <inheritdoc/>
    public AssetUpdate UpdateAsset(AssetSituation situation, DomainContext context) =>
        throw new ArgumentException("this domain brings no assets", nameof(situation));

    /// <inheritdoc/>
    public AreaAssessment Assess(AreaSituation situation, DomainContext context) => AreaJudge.Judge(situation, context.Now);

    /// <inheritdoc/>
    public ResponsePlan PlanFor(string incidentKind, HazardGrade level) => ResponsePlans.For(incidentKind, level);

    /// <inheritdoc/>
    public IHazardSimulation Simulate(SimulationSetup setup, DomainContext context) => new SampleHazardSimulation(setup);
}
