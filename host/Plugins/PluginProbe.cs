using System.Text.Json;
using Haimen.Grains.Domains;
using Haimen.Grains.Domains.Containment;
using Haimen.Grains.States;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Sensing;

namespace Haimen.Host.Plugins;

/// <summary>A first run of a domain's functions before it serves: short, and the same twice.</summary>
internal static class PluginProbe
{
    private static readonly DateTimeOffset At = new(2024, 6, 20, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Runs it; null where nothing is wrong, else what is, one line.</summary>
    public static async Task<string?> RunAsync(DomainVersion version, DomainThreads threads, DomainLimits limits)
    {
        if (version.MissingPlans.Count > 0) return $"it has no plan for {version.MissingPlans[0]}";
        var graded = await threads.RunAsync(DomainFunction.Grade, limits.Budget, _ => Grade(version));
        if (graded.Failure is { } badGrade) return $"in a first run: {badGrade}";
        var assessed = await threads.RunAsync(DomainFunction.Assess, limits.BindBudget, token => (First: Assess(version, limits, token), Second: Assess(version, limits, token)));
        if (assessed.Failure is { } badArea) return $"in a first run: {badArea}";
        return assessed.Answer.First == assessed.Answer.Second ? null : "in a first run: Assess gave two answers to one question";
    }

    /// <summary>A reading at both ends and in the middle of each kind's range.</summary>
    private static bool Grade(DomainVersion version)
    {
        foreach (var kind in version.Descriptor.SensorKinds)
        {
            var grader = version.Code().GraderFor(kind.Id);
            foreach (var value in new[] { kind.MinValue, (kind.MinValue + kind.MaxValue) / 2, kind.MaxValue })
            {
                var verdict = grader.Grade(new SensorWindow([new TimedValue(At, value)]), [], HazardGrade.Normal);
                if (!double.IsFinite(verdict.Measure) || !Enum.IsDefined(verdict.Grade) || verdict.Rule is null)
                    throw new BrokenContractException(FormattableString.Invariant($"the grader of {kind.Id} says grade {(int)verdict.Grade} for {verdict.Measure} at {value}; must be a grade, a finite measure and a rule"));
            }
        }

        return true;
    }

    private static string Assess(DomainVersion version, DomainLimits limits, CancellationToken token)
    {
        var (assessment, _) = DomainSlot.Assess(version, Quiet(), new KeptState(), new DomainContext(At, 1) { Budget = limits.Budget, Cancellation = token }, limits);
        return JsonSerializer.Serialize(assessment);
    }

    /// <summary>An area with a village and nothing else.</summary>
    private static AreaSituation Quiet() => new()
    {
        AreaId = "probe",
        AreaName = new LocalizedText("试", "Probe"),
        Centre = new GeoPoint(121.2, 31.9),
        Villages = [new VillageSite { Id = "probe-1", NameZh = "试", Place = new GeoPoint(121.2, 31.9), Population = 1000, VulnerablePeople = 50, AreaHa = 100 }],
        Enterprises = [],
        Assets = [],
        Observations = [],
        Deployments = [],
        IncidentLevel = HazardGrade.Normal,
    };
}
