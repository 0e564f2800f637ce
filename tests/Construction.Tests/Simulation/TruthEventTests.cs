using Haimen.Construction.Tests.Worlds;
using Haimen.Hazards.Simulation;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Construction.Tests.Simulation;

public sealed class TruthEventTests
{
    private static readonly WorldScenario Scenario = WorldScenario.For(1);

    [Theory]
    [InlineData("gas-leak", "pit-1", 1)]
    [InlineData("wall-fails-slowly", "crane-1", 1)]
    [InlineData("crane-overload", "scaffold-1", 1)]
    [InlineData("collapse", "space-1", 1)]
    [InlineData("collapse", "nowhere", 1)]
    [InlineData("earthquake", "pit-1", 1)]
    [InlineData("wall-fails-slowly", "pit-1", double.NaN)]
    [InlineData("wall-fails-slowly", "pit-1", -1)]
    public void An_event_that_cannot_happen_is_refused_and_changes_nothing(string kind, string asset, double mmPerDay)
    {
        var truth = Create();
        var before = truth.Truth;
        Assert.Throws<ArgumentException>(() => Step(truth, new() { Kind = "collapse", AssetId = "crane-1" }, new() { Kind = kind, AssetId = asset, Values = new Dictionary<string, double> { ["mmPerDay"] = mmPerDay } }));
        Assert.Equal(before, truth.Truth);
    }

    [Fact]
    public void A_collapse_is_told_with_its_people_and_moves_the_ground_for_others()
    {
        var truth = Create();
        Step(truth, new SimulationEvent { Kind = "collapse", AssetId = "pit-1" });
        var report = truth.Reports[0];
        Assert.Equal(("pit-1", "collapse"), (report.AssetId, report.Report.Kind));
        Assert.Equal(9, report.Report.Values["trapped"]);
        Assert.Equal(9, truth.ByVillage["v1"]);
        Assert.Equal("ground-movement", Assert.Single(truth.Effects).Kind);
    }

    [Fact]
    public void Rain_and_water_move_a_deep_wall()
    {
        var (dry, wet) = (Create(), Create());
        for (var hour = 1; hour <= 6; hour++)
        {
            var to = Scenario.Start + TimeSpan.FromHours(hour);
            dry.Advance(to, Scenario.ForcingAt(0, 1));
            wet.Advance(to, Scenario.Series("rainMmH", _ => 30).ForcingAt(0, 1));
        }

        Assert.True(wet.Measure("wall-1") > dry.Measure("wall-1") + 1);
        Assert.True(wet.Measure("water-1") > 100);
        Assert.Equal(0, dry.Measure("water-1"));
    }

    private static IHazardSimulation Create() =>
        new ConstructionDomain().Simulate(SampleSites.District.SetupFor(new ConstructionDomain().Descriptor, Scenario.Start), new(Scenario.Start, 1));

    private static void Step(IHazardSimulation truth, params SimulationEvent[] events) =>
        truth.Advance(Scenario.Start + TimeSpan.FromMinutes(10), Scenario.ForcingAt(0, 0.1) with { Events = events });
}
