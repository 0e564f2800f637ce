using Haimen.Hazards.Sensing;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Whether graders answer every reading, calmly and without allocating.</summary>
internal static class GraderChecks
{
    private const int AllocationRounds = 1_000;

    /// <summary>How often it is measured; the least counts. A collection that another thread causes gives this thread's unused allocation space up, which is counted as if it had been used; a grader that allocates does so each time.</summary>
    private const int AllocationPasses = 5;
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(7);
    private static readonly HazardGrade[] Grades = Enum.GetValues<HazardGrade>();

    public static void Windows(Subject subject, Findings findings)
    {
        foreach (var (kind, grader) in Graders(subject, findings))
            findings.Require(grader.Window >= TimeSpan.Zero && grader.Window <= LongestWindow, $"{kind.Id}: window {grader.Window} must be from zero to {LongestWindow.TotalDays:0} days");
    }

    public static void Total(Subject subject, Findings findings)
    {
        foreach (var (kind, grader) in Graders(subject, findings))
        {
            foreach (var readings in SampleReadings.Of(kind, grader.Window, subject.Options.Seed, subject.IsSmoke ? 20 : 200))
            {
                foreach (var levels in SampleReadings.Levels(kind))
                {
                    foreach (var current in Grades)
                    {
                        var where = $"{kind.Id} at {SampleReadings.Describe(readings)}, in force {current}";
                        findings.Try(where, () => Look(findings, where, grader.Grade(new SensorWindow(readings), levels, current)));
                    }
                }
            }
        }
    }

    /// <summary>A worse grade in force never gives a better answer, and an unchanging reading settles.</summary>
    public static void Hysteresis(Subject subject, Findings findings)
    {
        foreach (var (kind, grader) in Graders(subject, findings))
        {
            foreach (var readings in SampleReadings.Of(kind, grader.Window, subject.Options.Seed, 200))
            {
                foreach (var levels in SampleReadings.Levels(kind))
                {
                    var answers = Grades.Select(g => grader.Grade(new SensorWindow(readings), levels, g).Grade).ToArray();
                    for (var i = 1; i < answers.Length; i++)
                    {
                        findings.Require(answers[i] >= answers[i - 1],
                            $"{kind.Id} at {SampleReadings.Describe(readings)}: gives {answers[i - 1]} where {Grades[i - 1]} is in force and the better {answers[i]} where {Grades[i]} is");
                        findings.Require(answers[(int)answers[i]] == answers[i],
                            $"{kind.Id} at {SampleReadings.Describe(readings)}: moves from {Grades[i]} to {answers[i]} and, asked again, to {answers[(int)answers[i]]}");
                    }
                }
            }
        }
    }

    public static void Allocation(Subject subject, Findings findings)
    {
        foreach (var (kind, grader) in Graders(subject, findings))
        {
            var samples = SampleReadings.Of(kind, grader.Window, subject.Options.Seed, 40).ToArray();
            var levels = SampleReadings.Levels(kind)[^1];
            Measure(grader, samples, levels, AllocationRounds / 10);
            var allocated = Enumerable.Range(0, AllocationPasses).Min(_ => Measure(grader, samples, levels, AllocationRounds));
            findings.Require(allocated == 0, FormattableString.Invariant($"{kind.Id}: allocates {(double)allocated / AllocationRounds:0.#} bytes a reading; must allocate none"));
        }
    }

    public static void UnknownKind(Subject subject, Findings findings)
    {
        try
        {
            subject.Domain.GraderFor("no-such-kind");
            findings.Add("GraderFor('no-such-kind'): gives a grader; must throw an ArgumentException");
        }
        catch (ArgumentException)
        {
            // As the contract asks.
        }
    }

    private static long Measure(ISensorGrader grader, TimedValue[][] samples, double[] levels, int rounds)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < rounds; i++) grader.Grade(new SensorWindow(samples[i % samples.Length]), levels, (HazardGrade)(i % 5));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<(SensorKind Kind, ISensorGrader Grader)> Graders(Subject subject, Findings findings)
    {
        if (subject.Descriptor.SensorKinds.Count == 0) findings.Skip("the domain grades no sensors");
        foreach (var kind in subject.Descriptor.SensorKinds)
        {
            ISensorGrader? grader = null;
            findings.Try($"GraderFor('{kind.Id}')", () => grader = subject.Domain.GraderFor(kind.Id));
            if (grader is not null) yield return (kind, grader);
            else findings.Add($"GraderFor('{kind.Id}'): gives no grader");
        }
    }

    private static void Look(Findings findings, string where, GradeVerdict verdict)
    {
        findings.Require(Enum.IsDefined(verdict.Grade), $"{where}: grade {verdict.Grade} is none");
        findings.Require(double.IsFinite(verdict.Measure), $"{where}: measure is {verdict.Measure}");
        findings.Require(!string.IsNullOrWhiteSpace(verdict.Rule), $"{where}: names no rule");
    }
}
