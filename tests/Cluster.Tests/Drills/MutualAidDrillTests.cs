using Haimen.Grains.Drills;
using Haimen.Grains.Incidents;

namespace Haimen.Cluster.Tests.Drills;

/// <summary>A drill in which the district's own pump teams cannot come: what is short climbs, is answered, comes and goes home.</summary>
public sealed class MutualAidDrillTests(DrillHouse house) : IClassFixture<DrillHouse>
{
    [Fact]
    public async Task What_is_short_climbs_to_the_city_and_those_who_come_go_home_again()
    {
        var report = await house.RunAsync("mutual-aid.yaml", 7, TestContext.Current.CancellationToken);

        var pumps = report.Aid.Where(x => x.Resource == "drainage-pumping").ToArray();
        Assert.Equal([AidTier.Township, AidTier.District], pumps.Take(2).Select(x => x.Tier));
        Assert.All(pumps.Take(2), x => Assert.Equal(0, x.Granted));
        var neighbours = pumps.First(x => x.Tier == AidTier.NeighbouringDistricts);
        Assert.Equal(["tongzhou", "qidong", "changshu", "chongming", "taicang"], neighbours.Partners);
        var given = neighbours.Answers.Single(x => x.Partner == "tongzhou");
        Assert.Equal((1, AidProgress.Returned), (given.Granted, given.Progress));
        Assert.Equal(TimeSpan.FromMinutes(4), given.AnsweredAt - neighbours.AskedAt);
        Assert.Equal(TimeSpan.FromMinutes(20), given.ArrivedAt - given.AnsweredAt);
        var again = pumps.Where(x => x.Tier == AidTier.NeighbouringDistricts).ElementAt(1);
        Assert.Equal([("tongzhou", AidProgress.Refused), ("qidong", AidProgress.Refused)], again.Answers.Select(x => (x.Partner, x.Progress)));
        var city = pumps.First(x => x.Tier == AidTier.City);
        Assert.Equal(TimeSpan.FromMinutes(20), city.AskedAt - again.AskedAt);
        Assert.Contains(city.Answers, x => x is { Partner: "nantong", Progress: AidProgress.Returned });

        Assert.All(report.Expectations, x => Assert.True(x.Met, x.Check));
        Assert.All(report.Aid.Where(x => x.IsRequest), x => Assert.NotNull(x.EndedAt));
        Assert.Empty(report.FinalState.OpenIncidents);
        Assert.Contains(report.Timeline, x => x.Kind == TimelineKind.Aid && x.Text.Zh.Contains("南通市通州区支援的“强排水”到场", StringComparison.Ordinal));
        Assert.Contains(report.Timeline, x => x.Kind == TimelineKind.Aid && x.Text.En.Contains("Mobile pumping asked of Nantong City", StringComparison.Ordinal));
        var atWork = report.Series.Single(x => x.Id == ReportSeriesIds.PumpingAtWork);
        Assert.Contains(atWork.Points, x => x.Value >= 4500);
    }

    [Fact]
    public async Task Partners_answer_the_same_in_every_run()
    {
        var first = await house.RunAsync("mutual-aid.yaml", 7, TestContext.Current.CancellationToken);
        var second = await house.RunAsync("mutual-aid.yaml", 7, TestContext.Current.CancellationToken);
        Assert.Equal(first.LogHash, second.LogHash);
        Assert.Equal(Told(first), Told(second));

        static string[] Told(DrillReport report) =>
            [.. report.Aid.SelectMany(x => x.Answers).Select(x => $"{x.AnswerId} {x.Partner} {x.Granted} {x.AnsweredAt:O} {x.ArrivedAt:O} {x.EndedAt:O}")];
    }
}
