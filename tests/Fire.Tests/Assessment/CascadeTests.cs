using Haimen.Fire.Tests.Worlds;
using Haimen.Hazards;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Fire.Tests.Assessment;

/// <summary>What the domain makes of other hazards.</summary>
public sealed class CascadeTests
{
    private static readonly FireDomain Domain = new();

    [Theory]
    [InlineData("thermal-radiation", 20, true, "building-fire")]
    [InlineData("thermal-radiation", 6, true, null)]
    [InlineData("thermal-radiation", 1, false, null)]
    [InlineData("overpressure", 10, true, "building-fire")]
    [InlineData("overpressure", 3, true, null)]
    [InlineData("overpressure", 0.5, false, null)]
    [InlineData("ignition", 0, true, "building-fire")]
    [InlineData("strong-wind", 5, false, null)]
    [InlineData("strong-wind", 15, true, null)]
    [InlineData("toxic-cloud", 500, false, null)]
    public void Each_effect_is_answered_with_a_reason(string kind, double value, bool accepted, string? incident)
    {
        var world = World(FireScenarios.Mild(0.4).Effect(0, 9, Effect(kind, value, SampleDistrict.Centre, 25)));
        var area = world.Run().Of(SampleDistrict.Area).First();
        var answer = Assert.Single(area.Answers);
        Assert.Equal(accepted, answer.Accepted);
        Assert.True(answer.Reason.Zh.Length > 5 && answer.Reason.En.Length > 5);
        Assert.Equal(incident, area.IncidentKind);
        AssessmentRules.Check(area);
    }

    [Fact]
    public void An_effect_with_nothing_in_reach_is_refused_and_says_so()
    {
        var area = World(FireScenarios.Mild(0.2).Effect(0, 9, Effect("ignition", 1_000, SampleDistrict.HamletPlace, 50))).Run().Of(SampleDistrict.Area).First();
        var answer = Assert.Single(area.Answers);
        Assert.False(answer.Accepted);
        Assert.Contains("没有登记", answer.Reason.Zh, StringComparison.Ordinal);
        Assert.Null(area.IncidentKind);
    }

    [Fact]
    public void A_tank_fire_beside_the_warehouse_sets_it_on_fire_and_then_both_are_fought()
    {
        var scenario = FireScenarios.Mild(5).Effect(0.5, 1.5, Effect("thermal-radiation", 20, SampleDistrict.Centre, 25));
        var world = World(scenario);
        var history = world.Run();
        Assert.Equal(0.5, history.FirstHour(s => s.Areas[SampleDistrict.Area].Directives.Count > 0)!.Value, 0.1);
        Assert.NotNull(history.FirstHour(s => s.Truth["buildingsOnFire"] > 0));
        Assert.Contains(history.Of(SampleDistrict.Area).SelectMany(a => a.Needs), n => n.Id == $"protection@{SampleDistrict.Warehouse}");
        Assert.Contains(history.Of(SampleDistrict.Area).SelectMany(a => a.Needs), n => n.Id == $"fire-fighting@{SampleDistrict.Warehouse}");
        Assert.True(history.Of(SampleDistrict.Area).Last() is { IncidentKind: null, Directives.Count: 0 });
    }

    [Fact]
    public void A_spark_on_dry_reeds_starts_a_front_in_the_truth()
    {
        var world = World(FireScenarios.DryWindy(1).Effect(0.2, 0.4, Effect("ignition", 500, SampleDistrict.ReedsPlace, 20)));
        var history = world.Run();
        Assert.True(world.Truth["burntHa"] > 0);
        Assert.Contains(history.Of(SampleDistrict.Area), a => a.IncidentKind == "vegetation-fire");
    }

    [Fact]
    public void A_burning_warehouse_radiates_in_the_truth_for_other_domains()
    {
        var world = World(FireScenarios.Mild(1).Ignite(SampleDistrict.Warehouse), FireScenarios.Help with { SendsHelp = false });
        world.Run();
        var effect = Assert.Single(world.Simulation.Effects);
        Assert.Equal(("thermal-radiation", 12.5), (effect.Kind, effect.Value));
        Assert.True(effect.RadiusM > 10);
    }

    private static HazardEffect Effect(string kind, double value, GeoPoint place, double radiusM) => new()
    {
        Id = "e",
        Kind = kind,
        Place = place,
        RadiusM = radiusM,
        Value = value,
        Grade = HazardGrade.Orange,
        From = new(2025, 4, 2, 1, 0, 0, TimeSpan.Zero),
        Reason = new("试验", "test"),
    };

    private static DomainWorld World(WorldScenario scenario, WorldConduct? conduct = null) => new(Domain, SampleDistrict.Create(), scenario, conduct ?? FireScenarios.Help);
}
