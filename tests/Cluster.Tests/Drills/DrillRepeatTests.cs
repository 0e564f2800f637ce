using Haimen.Grains.Drills;

namespace Haimen.Cluster.Tests.Drills;

/// <summary>A drill follows from its scenario and its seed alone, and leaves nothing behind.</summary>
public sealed class DrillRepeatTests(DrillHouse house) : IClassFixture<DrillHouse>
{
    [Fact]
    public async Task One_scenario_and_seed_give_one_story_and_another_seed_gives_another()
    {
        var cancel = TestContext.Current.CancellationToken;
        var first = await house.RunAsync(7, cancel);
        var again = await DrillHouse.RunInAnotherProcessAsync(7, cancel);
        var other = await house.RunAsync(8, cancel);

        Assert.NotEmpty(first.Incidents);
        Assert.NotEmpty(first.Orders);
        Assert.NotEmpty(first.Warnings);
        Assert.Equal(Told(first), Told(again));
        Assert.Equal(first.LogHash, again.LogHash);
        Assert.NotEqual(first.LogHash, other.LogHash);

        Assert.Empty(first.FinalState.OpenIncidents);
        Assert.Empty(first.FinalState.OwnedResources);
        Assert.Equal(0, first.FinalState.StillSheltered);
        Assert.All(first.Orders, x => Assert.False(string.IsNullOrEmpty(x.Id)));
        Assert.All(first.Timeline, x => Assert.InRange(x.At, house.Scenario.Start, house.Scenario.End));
    }

    /// <summary>All that a report tells but for what is measured on the wall, and the realm's name.</summary>
    private static string[] Told(DrillReport report) =>
    [
        $"{report.Readings} readings, {report.SensorQuality.Good} good, {report.Evacuated} moved, {report.Sheltered} sheltered",
        .. report.Incidents.Select(x => $"{x.Id} {x.LogHash}"),
        .. report.Orders.Select(x => $"{x.Id} {x.ResourceId} {x.Quantity} {x.OrderedAt:O} {x.ArrivedAt:O}"),
        .. report.Warnings.Select(x => $"{x.Id} {x.Colour} {x.IssuedAt:O} {x.ClearedAt:O}"),
        .. report.Timeline.Select(x => $"{x.At:O} {x.Kind} {x.Text.En}"),
        .. report.Villages.Select(x => $"{x.Id} {x.MaxDepthM} {x.BelievedMaxDepthM}"),
    ];
}
