using Haimen.Hazards.Testing.Generation;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Whether the domain judges areas as the contract asks, calmly, and lets go when the hazard is over.</summary>
internal static class AssessmentChecks
{
    private const int CalmRounds = 12;
    private const int AlarmFrom = 2;
    private const int AlarmTo = 8;
    private const int AlarmRounds = 300;

    // A need may end and come back with a second wave; more than this in one course is restless, and sends teams back and forth.
    private const int MostReturns = 3;

    public static void Contract(Subject subject, Findings findings)
    {
        foreach (var (name, history) in subject.Courses())
        {
            foreach (var step in history.Steps)
            {
                foreach (var (area, said) in step.Areas)
                    findings.Add(ContractRules.Violations(subject.Descriptor, said), FormattableString.Invariant($"{name}, {step.Hours:0.##} h, {area}: "));
            }
        }
    }

    /// <summary>That no level stands without a word why, also where it is only held for a while.</summary>
    public static void Reasons(Subject subject, Findings findings)
    {
        foreach (var (name, history) in subject.Courses())
        {
            foreach (var step in history.Steps)
            {
                foreach (var (area, said) in step.Areas)
                {
                    findings.Require(said.Level == HazardGrade.Normal || said.Reasons.Count > 0,
                        FormattableString.Invariant($"{name}, {step.Hours:0.##} h, {area}: {said.Level} without a reason"));
                }
            }
        }
    }

    /// <summary>That an area without villages, assets and sensors can be judged.</summary>
    public static void EmptyArea(Subject subject, Findings findings)
    {
        var said = subject.Domain.Assess(Bare(), AssetChecks.Context(subject));
        findings.Add(ContractRules.Violations(subject.Descriptor, said), "an area with nothing in it: ");
        findings.Require(said.Level == HazardGrade.Normal && said.IncidentKind is null, $"an area with nothing in it: level {said.Level}, incident {said.IncidentKind ?? "none"}");
    }

    /// <summary>That fair weather, in which nothing happens, is quiet.</summary>
    public static void QuietWhenCalm(Subject subject, Findings findings)
    {
        var history = subject.Run(subject.Domain, SampleCourses.Calm(subject.Descriptor, subject.Hours(CalmRounds)), subject.Conduct);
        foreach (var (area, said) in history.Steps[^1].Areas)
        {
            findings.Require(said.IncidentKind is null, $"{area}: calls for '{said.IncidentKind}' in fair weather with sensors that read a truth at rest{Why(said.Reasons)}");
            findings.Require(said.Quiet, $"{area}: is not quiet (level {said.Level}) after {history.Steps.Count} rounds of fair weather{Why(said.Reasons)}");
        }
    }

    /// <summary>That what sensors called for ends when they read as before.</summary>
    public static void Ends(Subject subject, Findings findings)
    {
        if (subject.Descriptor.SensorKinds.Count == 0)
        {
            findings.Skip("the domain grades no sensors");
            return;
        }

        var round = subject.Descriptor.AssessEvery.TotalHours;
        var scenario = SampleCourses.Alarm(subject.Domain, subject.Ground, AlarmFrom * round, AlarmTo * round, subject.Hours(AlarmRounds));
        var history = subject.Run(subject.Domain, scenario, subject.Conduct);
        if (history.Steps.All(s => s.Areas.Values.All(a => a.Level == HazardGrade.Normal && a.IncidentKind is null)))
            findings.Add("every sensor at its worst for six rounds raises no area's level");
        foreach (var (area, said) in history.Steps[^1].Areas)
        {
            findings.Require(said.IncidentKind is null && said.Quiet, FormattableString.Invariant(
                $"{area}: {said.IncidentKind ?? "no incident"}, level {said.Level}, {(said.Quiet ? "quiet" : "not quiet")} {history.Steps[^1].Hours - (AlarmTo * round):0.#} h after every sensor read as before{Why(said.Reasons)}"));
        }
    }

    /// <summary>That needs, effects and directives keep their ids and do not come and go.</summary>
    public static void Steady(Subject subject, Findings findings)
    {
        foreach (var (name, history) in subject.Courses())
        {
            var starts = new SortedDictionary<string, int>(StringComparer.Ordinal);
            HashSet<string> before = [];
            foreach (var step in history.Steps)
            {
                var now = Ids(step).ToHashSet(StringComparer.Ordinal);
                foreach (var id in now.Except(before)) starts[id] = starts.GetValueOrDefault(id) + 1;
                before = now;
            }

            foreach (var (id, times) in starts)
                findings.Require(times <= MostReturns, $"{name}: {id} came and went {times} times in {history.Steps.Count} rounds; must hold on a while");
        }
    }

    /// <summary>That each effect that the domain asked to be told of is answered.</summary>
    public static void AnswersEffects(Subject subject, Findings findings)
    {
        if (subject.Descriptor.AcceptsEffects.Count == 0)
        {
            findings.Skip("the domain accepts no effects");
            return;
        }

        foreach (var kind in subject.Descriptor.AcceptsEffects)
        {
            var key = $"elsewhere/{kind}@elsewhere";
            findings.Require(
                subject.Stormy.Steps.Any(s => s.Areas.Values.Any(a => a.Answers.Any(x => x.Key == key))),
                $"effect {kind}: was told of it and never answered it");
        }
    }

    /// <summary>An area with nothing in it.</summary>
    public static Assessment.AreaSituation Bare() => new()
    {
        AreaId = "area-bare",
        AreaName = new("空镇", "Bare"),
        Centre = new(121.2, 31.9),
        Villages = [],
        Enterprises = [],
        Assets = [],
        Observations = [],
        Deployments = [],
        IncidentLevel = HazardGrade.Normal,
    };

    private static IEnumerable<string> Ids(WorldStep step) => step.Areas.SelectMany(a => a.Value.Needs.Select(n => $"need {a.Key}/{n.Id}")
        .Concat(a.Value.Effects.Select(e => $"effect {a.Key}/{e.Id}")).Concat(a.Value.Directives.Select(d => $"directive {a.Key}/{d.Id}")));

    private static string Why(IReadOnlyList<LocalizedText> reasons) => reasons.Count == 0 ? "" : $" ({reasons[0].En})";
}
