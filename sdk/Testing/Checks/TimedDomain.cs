using System.Diagnostics;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>A domain with a stopwatch beside it.</summary>
internal sealed class TimedDomain(IHazardDomain domain) : IHazardDomain
{
    /// <summary>The longest call.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>Which call that was.</summary>
    public string Slowest { get; private set; } = "";

    public DomainDescriptor Descriptor => domain.Descriptor;

    public IReadOnlyList<IHazardModel> Models => domain.Models;

    public ISensorGrader GraderFor(string sensorKind) => domain.GraderFor(sensorKind);

    public AssetUpdate UpdateAsset(AssetSituation situation, DomainContext context) =>
        Time($"UpdateAsset of {situation.Site.Kind}", () => domain.UpdateAsset(situation, context));

    public AreaAssessment Assess(AreaSituation situation, DomainContext context) => Time("Assess", () => domain.Assess(situation, context));

    public ResponsePlan PlanFor(string incidentKind, HazardGrade level) => domain.PlanFor(incidentKind, level);

    public IHazardSimulation Simulate(SimulationSetup setup, DomainContext context) => Time("Simulate", () => domain.Simulate(setup, context));

    private T Time<T>(string what, Func<T> call)
    {
        var watch = Stopwatch.StartNew();
        var answer = call();
        if (watch.Elapsed > Longest) (Longest, Slowest) = (watch.Elapsed, what);
        return answer;
    }
}
