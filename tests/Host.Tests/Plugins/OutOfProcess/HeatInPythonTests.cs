using System.Text.Json.Nodes;
using Haimen.Hazards;
using Haimen.Hazards.Models;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Host.Tests.Plugins.OutOfProcess;

/// <summary>A domain in another language needs nothing but the wire contract.</summary>
public sealed class HeatInPythonTests
{
    [Fact]
    public async Task It_grades_warns_and_asks_for_help_through_a_hot_day()
    {
        await using var child = await ChildProcesses.StartAsync(ChildProcesses.Heat);
        var area = new WorldArea("area", new GeoPoint(121.17, 31.88)).Village("v1", new GeoPoint(121.17, 31.88), 4_000, 600, 100)
            .Sensor("wbgt-1", "wbgt", new GeoPoint(121.17, 31.88), villageId: "v1");
        var scenario = WorldScenario.For(24).Series("wbgtC", (0, 24), (12, 32.5), (24, 24));

        var history = new DomainWorld(child.Domain, WorldDistrict.Of(area), scenario).Run();

        var worst = history.Of("area").MaxBy(x => x.Level)!;
        Assert.Equal(HazardGrade.Orange, worst.Level);
        Assert.Equal(("medical", 2), worst.Needs.Select(x => (x.Resource, x.Quantity)).Single());
        Assert.Equal("heat-stress", worst.IncidentKind);
        Assert.True(history.Of("area").Last().Quiet);
    }

    [Fact]
    public async Task What_it_refuses_is_refused_here()
    {
        await using var child = await ChildProcesses.StartAsync(ChildProcesses.Heat);
        var model = child.Domain.Models.Single();

        var refusal = Assert.Throws<ModelInputException>(() => model.Run(JsonNode.Parse("""{"wbgtC":90}""")!.AsObject(), TestContext.Current.CancellationToken));

        Assert.Equal("wbgtC", refusal.Field);
        Assert.Throws<ArgumentException>(() => child.Domain.PlanFor("frost", HazardGrade.Red));
        Assert.Throws<ArgumentException>(() => child.Domain.GraderFor("rain"));
    }
}
