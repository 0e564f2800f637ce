using System.Diagnostics;
using System.Globalization;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Testing.Tests.Domains;

namespace Haimen.Hazards.Testing.Tests;

public sealed class ConformanceTests
{
    private static int _calls;

    [Fact]
    public void A_domain_that_throws_fails_the_checks_that_it_throws_in_and_no_other()
    {
        var report = Smoke(new() { Assessed = (_, _, _) => throw new InvalidOperationException("no luck today") });
        Fails(report, "assess-contract", "no luck today");
        Fails(report, "assess-empty", "InvalidOperationException");
        Assert.Contains(report.Results, r => r.Check.Id == "graders-total" && r.Verdict == CheckVerdict.Pass);
        Assert.Equal(QualityTier.None, report.Tier);
    }

    [Fact]
    public void A_descriptor_that_throws_is_a_verdict_and_not_a_crash()
    {
        var report = Smoke(new() { Describe = _ => throw new InvalidOperationException("who am I") });
        Fails(report, "descriptor-identity", "who am I");
        Assert.Equal("", report.DomainId);
    }

    [Fact]
    public void A_domain_that_never_returns_costs_a_limit_and_not_the_run()
    {
        var watch = Stopwatch.StartNew();
        using var release = new ManualResetEventSlim();
        var stuck = new AlteredDomain
        {
            Assessed = (a, _, _) =>
            {
                release.Wait();
                return a;
            },
        };
        var report = Conformance.Run(stuck, new() { CheckLimit = TimeSpan.FromMilliseconds(300) }, TestContext.Current.CancellationToken);
        release.Set();
        Assert.Contains(report.Failures, r => r.Reason.Contains("did not end", StringComparison.Ordinal));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
        Assert.Equal(QualityTier.None, report.Tier);
    }

    [Fact]
    public void A_measure_that_is_not_a_number_is_found() => Fails(
        Smoke(new() { Grader = g => new AlteredGrader(g, (v, _) => v with { Measure = double.NaN }) }), "graders-total", "NaN");

    [Fact]
    public void A_need_for_what_was_not_declared_and_an_open_polygon_are_found()
    {
        Fails(Smoke(new() { Assessed = (a, s, _) => a with { Needs = [Need("dragons", s, 1)] } }), "assess-contract", "'dragons' is not declared");
        Fails(Smoke(new() { Assessed = (a, s, _) => a with { Needs = [Need("medical", s, -3)] } }), "assess-contract", "quantity -3");
        var open = new FootprintZone
        {
            Grade = HazardGrade.Red,
            Outline = new([new(121, 31), new(121.1, 31), new(121.1, 31.1), new(121, 31.1)]),
            People = 1,
            VulnerablePeople = 0,
            EnterpriseIds = [],
            Value = 1,
            Uncertainty = 1,
            Unit = "m",
        };
        Fails(Smoke(new() { Assessed = (a, _, c) => a with { Footprint = [new(c.Now, [open])] } }), "assess-contract", "not closed");
    }

    [Fact]
    public void A_state_that_is_not_JSON_and_a_figure_that_is_not_a_number_are_found()
    {
        var measures = new Dictionary<string, double> { ["depthM"] = double.PositiveInfinity };
        var found = ContractRules.Violations(new AssetUpdate { State = "v1", Grade = HazardGrade.Normal, Measures = measures });
        Assert.Contains(found, f => f.Contains("not JSON", StringComparison.Ordinal));
        Fails(Smoke(new() { Updated = u => u with { Measures = measures } }), "assets-contract", "depthM");
    }

    [Fact]
    public void A_plan_without_a_deadline_is_found() => Fails(
        Smoke(new() { Planned = p => p with { Tasks = [p.Tasks[0] with { Within = TimeSpan.Zero }] } }), "plans-complete", "no deadline");

    [Fact]
    public void An_answer_that_depends_on_how_often_was_asked_is_found() => Fails(
        Smoke(new() { Assessed = (a, _, _) => a with { Reasons = [Text(Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture))] } }), "repeats", "answers differ");

    [Fact]
    public void A_number_that_is_written_by_the_culture_is_found() => Fails(
        Full(new() { Assessed = (a, _, _) => a with { Reasons = [Text(1.5.ToString(CultureInfo.CurrentCulture))] } }), "repeats-culture", "answers differ");

    [Fact]
    public void A_grader_that_allocates_is_found() => Fails(
        Full(new() { Grader = g => new AlteredGrader(g, (v, current) => v with { Rule = $"in force {(int)current}" }) }), "graders-allocation", "bytes a reading");

    [Fact]
    public void A_grade_that_swings_is_found() => Fails(
        Full(new() { Grader = g => new AlteredGrader(g, (v, current) => v with { Grade = current == HazardGrade.Normal ? HazardGrade.Red : HazardGrade.Normal }) }), "graders-hysteresis", "better");

    [Fact]
    public void A_domain_that_never_lets_go_and_is_never_quiet_is_found()
    {
        var report = Full(new()
        {
            Assessed = (a, _, _) => a with { Level = HazardGrade.Blue, Reasons = [Text("always")], Quiet = false, IncidentKind = "waterlogging" },
        });
        Fails(report, "assess-quiet", "in fair weather");
        Fails(report, "assess-ends", "waterlogging");
    }

    [Fact]
    public void A_need_that_comes_and_goes_is_found() => Fails(
        Full(new() { Assessed = (a, s, c) => a with { Needs = c.Now.Minute % 20 == 0 ? [Need("medical", s, 1)] : [], Quiet = false } }), "assess-steady", "came and went");

    [Fact]
    public void A_cancelled_run_ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Conformance.Run(new AlteredDomain(), null, cancelled.Token));
    }

    [Fact]
    public void The_report_tells_the_tier_and_what_the_next_needs()
    {
        var report = new ConformanceReport("x", "1.0.0", IsSmoke: false,
        [
            Result("a", QualityTier.Bronze, CheckVerdict.Pass), Result("b", QualityTier.Silver, CheckVerdict.Skipped),
            Result("c", QualityTier.Gold, CheckVerdict.Fail), Result("d", QualityTier.Platinum, CheckVerdict.Fail),
        ]);
        Assert.Equal(QualityTier.Silver, report.Tier);
        Assert.Equal(["c"], report.NextTierNeeds.Select(r => r.Check.Id));
        Assert.Equal(QualityTier.Platinum, (report with { Results = [.. report.Results.Take(2)] }).Tier);
    }

    [Fact]
    public void Every_check_has_an_id_of_its_own_and_both_languages()
    {
        Assert.Equal(Conformance.Checks.Count, Conformance.Checks.Select(c => c.Id).Distinct().Count());
        Assert.All(Conformance.Checks, c => Assert.True(c.Title.Zh.Length > 0 && c.Title.En.Length > 0 && c.Tier > QualityTier.None));
    }

    private static ConformanceResult Result(string id, QualityTier tier, CheckVerdict verdict) => new(new(id, Text(id), tier, false), verdict, "", default);

    private static LocalizedText Text(string text) => new(text, text);

    private static Need Need(string capability, AreaSituation situation, int quantity) => new()
    {
        Id = "need",
        Kind = NeedKind.Team,
        Resource = capability,
        Quantity = quantity,
        Place = situation.Centre,
        Weight = 1,
        WithinMinutes = 60,
        Rule = Text("a rule"),
    };

    private static ConformanceReport Smoke(AlteredDomain domain) => Conformance.Smoke(domain, null, TestContext.Current.CancellationToken);

    private static ConformanceReport Full(AlteredDomain domain) => Conformance.Run(domain, new() { Create = () => domain }, TestContext.Current.CancellationToken);

    private static void Fails(ConformanceReport report, string check, string reason)
    {
        var result = Assert.Single(report.Results, r => r.Check.Id == check);
        Assert.Equal(CheckVerdict.Fail, result.Verdict);
        Assert.Contains(reason, result.Reason, StringComparison.Ordinal);
    }
}
