using Haimen.Grains.Drills;
using Haimen.Hazards;

namespace Haimen.Host.Tests.Drills;

public sealed class ExpectationEvaluationTests
{
    private static readonly DrillReport Nothing = new()
    {
        Scenario = "calm",
        Title = new("平静", "Calm"),
        District = "haimen",
        Seed = 1,
        Realm = "drill-calm",
        StartedAt = ReportSample.Scenario.Start,
        SimulatedSeconds = 3600,
        WallSeconds = 1,
        Readings = 0,
    };

    [Theory]
    [InlineData("incidents >= 4", true)]
    [InlineData("incidents >= 5", false)]
    [InlineData("incidents == 4", true)]
    [InlineData("incidents == 3", false)]
    [InlineData("incidents <= 4", true)]
    [InlineData("incidents <= 3", false)]
    [InlineData("incidents > 3", true)]
    [InlineData("incidents > 4", false)]
    [InlineData("incidents < 5", true)]
    [InlineData("incidents < 4", false)]
    [InlineData("warnings == 1", true)]
    [InlineData("aidRequests == 2", true)]
    [InlineData("aidAnswers == 3", true)]
    [InlineData("aidGranted == 47", true)]
    [InlineData("aidArrived == 42", true)]
    [InlineData("aidArrived >= 43", false)]
    [InlineData("supplyOrders == 6", true)]
    [InlineData("evacuationOrders == 5", true)]
    [InlineData("failedOrders == 1", true)]
    [InlineData("sheltered == 1100", true)]
    [InlineData("evacuated >= 1101", false)]
    [InlineData("shortfalls <= 0", false)]
    [InlineData("lateTasks == 1", true)]
    [InlineData("firstOrderWithinMinutes <= 6", true)]
    [InlineData("firstOrderWithinMinutes <= 5.9", false)]
    [InlineData("firstIncidentWithinMinutes <= 228", true)]
    [InlineData("openIncidentsAtEnd == 0", true)]
    [InlineData("ownedResourcesAtEnd > 0", false)]
    [InlineData("warning orange by 04:12", true)]
    [InlineData("warning yellow by 04:12", true)]
    [InlineData("warning orange by 04:11", false)]
    [InlineData("warning red by 48h", false)]
    public void A_check_is_met_or_not(string check, bool met) => Assert.Equal(met, Evaluate(check, ReportSample.Create()).Met);

    [Theory]
    [InlineData("firstOrderWithinMinutes <= 100")]
    [InlineData("firstIncidentWithinMinutes >= 0")]
    [InlineData("meanArrivalMinutes < 1000")]
    [InlineData("warning blue by 48h")]
    public void Where_nothing_happened_there_is_nothing_in_time(string check)
    {
        var result = Evaluate(check, Nothing.Completed(ReportSample.Scenario));

        Assert.False(result.Met);
        Assert.Equal("none", result.Actual);
    }

    [Theory]
    [InlineData("incidents")]
    [InlineData("incidents => 1")]
    [InlineData("Incidents >= 1")]
    [InlineData("incidents >= -1")]
    [InlineData("warning green by 4h")]
    [InlineData("warning red by noon")]
    [InlineData("")]
    public void Other_texts_are_no_check(string text) => Assert.False(ExpectationGrammar.TryParse(text, out _));

    [Fact]
    public void Every_measure_can_be_written_and_read_back()
    {
        foreach (var measure in Enum.GetValues<ReportMeasure>())
        {
            var check = new MeasureCheck(measure, Comparison.AtMost, 2.5);
            Assert.True(ExpectationGrammar.TryParse(check.ToString(), out var read));
            Assert.Equal(check, read);
            Assert.NotEmpty(ExpectationGrammar.InWords(check).Zh);
        }
    }

    [Fact]
    public void The_hash_is_over_all_logs_in_order_of_their_incidents()
    {
        var incidents = ReportSample.Create().Incidents;

        var hash = ReportHash.Of(incidents);

        Assert.Equal(64, hash.Length);
        Assert.Equal(hash, ReportHash.Of(incidents.Reverse()));
        Assert.NotEqual(hash, ReportHash.Of(incidents.Skip(1)));
        Assert.NotEqual(hash, ReportHash.Of(incidents.Select((incident, index) => index == 2 ? incident with { LogHash = new string('0', 64) } : incident)));
    }

    [Fact]
    public void Nine_of_ten_arrivals_were_as_fast_as_the_ninetieth_percentile()
    {
        var report = ReportSample.Create();
        var minutes = report.Orders.Where(order => order.ArrivedAt is not null).Select(order => (order.ArrivedAt!.Value - order.OrderedAt).TotalMinutes).ToArray();

        var p90 = report.Response.ArrivalP90Minutes!.Value;

        Assert.True(minutes.Count(minute => minute <= p90 + 0.01) >= 0.9 * minutes.Length);
        Assert.True(minutes.Count(minute => minute < p90 - 0.01) < 0.9 * minutes.Length);
    }

    private static ReportExpectation Evaluate(string check, DrillReport report)
    {
        Assert.True(ExpectationGrammar.TryParse(check, out var parsed));
        return Assert.Single(ExpectationEvaluation.Of([new DrillExpectation(new LocalizedText("", ""), parsed!)], report));
    }
}
