using System.Text.RegularExpressions;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Drills;
using Haimen.Hazards;
using Haimen.Host.Drills.Reports;

namespace Haimen.Host.Tests.Drills;

public sealed partial class DrillReportHtmlTests
{
    private const string Attack = "<script>alert(\"x\")</script><img src=x onerror='y'>";

    [Fact]
    public void Nothing_that_people_or_scenarios_write_becomes_markup()
    {
        var sample = ReportSample.Create();
        var bad = new LocalizedText(Attack, Attack);
        var hostile = sample with
        {
            Scenario = Attack,
            Title = bad,
            Story = bad,
            Realm = Attack,
            Incidents = [.. sample.Incidents.Select(incident => incident with { Id = Attack, Area = Attack, Kind = Attack, Reasons = [bad], Facts = [Attack], LogHash = Attack })],
            Orders = [.. sample.Orders.Select(order => order with { Resource = Attack, Village = Attack, Rule = bad, Explanation = Hostile(order.Explanation) })],
            Shortfalls = [.. sample.Shortfalls.Select(shortfall => shortfall with { Resource = Attack, Incident = Attack })],
            Aid =
            [
                .. sample.Aid.Select(aid => aid with
                {
                    Incident = Attack,
                    Resource = Attack,
                    PlanId = Attack,
                    Partners = [Attack],
                    Answers = [.. aid.Answers.Select(answer => answer with { AnswerId = Attack, Partner = $"{Attack}-2", Reason = Attack })],
                }),
            ],
            Expectations = [new ReportExpectation(Attack, true, Attack, Attack, Attack)],
            Timeline = [.. sample.Timeline.Select(entry => entry with { Text = bad, Incident = Attack })],
            Villages = [.. sample.Villages.Select(village => village with { Name = Attack })],
            Shelters = [.. sample.Shelters.Select(shelter => shelter with { Name = Attack })],
            Stock = [.. sample.Stock.Select(line => line with { Category = Attack })],
            Tasks = [.. sample.Tasks.Select(task => task with { Name = bad, Owner = Attack })],
            Series = [.. sample.Series.Select(series => series with { Name = bad, Unit = Attack })],
            Commands = [new ReportCommand { At = sample.StartedAt, By = Attack, Operation = Attack, Incident = Attack, Subject = Attack, Value = Attack, Reason = Attack, CommandId = Attack }],
            Warnings = [.. sample.Warnings.Select(warning => warning with { Area = Attack })],
        };

        var page = DrillReportHtml.Write(hostile, ReportSample.District);

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onerror='", page, StringComparison.Ordinal);
        Assert.Single(ScriptTag().Matches(page));
        Assert.Contains("&lt;script&gt;alert(&quot;x&quot;)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_asks_no_server_for_anything()
    {
        var page = DrillReportHtml.Write(ReportSample.Create(), ReportSample.District);

        Assert.DoesNotMatch(ExternalAddress(), page);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_that_it_is_a_drill_and_how_it_went()
    {
        var report = ReportSample.Create();

        Assert.Contains("DRILL", DrillReportHtml.Write(report, ReportSample.District), StringComparison.Ordinal);
        Assert.Contains("全部 9 项预期达成", DrillReportHtml.Write(report, ReportSample.District), StringComparison.Ordinal);
        var failed = report with { FinalState = new FinalState { OwnedResources = ["fire-changle-1"] } };
        Assert.Contains("9 项预期中 1 项未达成", DrillReportHtml.Write(failed.Completed(ReportSample.Scenario), ReportSample.District), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_tells_each_level_that_was_asked_and_what_it_answered()
    {
        var page = DrillReportHtml.Write(ReportSample.Create(), ReportSample.District);

        foreach (var words in new[] { "相邻区（市）", "Neighbouring districts", "南通市通州区", "本地同受暴雨影响", "no answer", "plan-1977fb0c7e0", "未按时到达" })
            Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_element_that_is_opened_is_closed()
    {
        var page = DrillReportHtml.Write(ReportSample.Create(), ReportSample.District);

        foreach (var name in new[] { "section", "table", "tr", "td", "ul", "li", "svg", "g", "text", "details", "article", "figure", "span", "p", "tspan", "main" })
            Assert.Equal(Regex.Count(page, $"<{name}[ >]"), Regex.Count(page, $"</{name}>"));
    }

    [Fact]
    public void A_drill_in_which_nothing_happened_still_makes_a_page()
    {
        var sample = ReportSample.Create();
        var empty = new DrillReport
        {
            Scenario = "calm",
            Title = new("平静", "Calm"),
            District = "haimen",
            Seed = 1,
            Realm = "drill-calm",
            StartedAt = sample.StartedAt,
            SimulatedSeconds = 3600,
            WallSeconds = 1,
            Readings = 0,
        }.Completed(ReportSample.Scenario with { Expectations = [] });

        var page = DrillReportHtml.Write(empty, ReportSample.District);

        Assert.Contains("没有缺口", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    private static OrderExplanation Hostile(OrderExplanation explanation) => explanation with
    {
        DecidedBy = Attack,
        Why = new LocalizedText(Attack, Attack),
        Alternatives = [.. explanation.Alternatives.Select(other => other with { ResourceId = Attack, Subject = Attack, Why = new LocalizedText(Attack, Attack) })],
        Plan = explanation.Plan with { Method = Attack },
        TravelSource = Attack,
    };

    [GeneratedRegex("<script[ >]")]
    private static partial Regex ScriptTag();

    [GeneratedRegex("(?:src|href|action)=\"(?!#)|https?://|url\\((?!#)")]
    private static partial Regex ExternalAddress();
}
