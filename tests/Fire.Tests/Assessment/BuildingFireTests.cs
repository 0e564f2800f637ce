using Haimen.Fire.Tests.Worlds;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Fire.Tests.Assessment;

public sealed class BuildingFireTests
{
    private static readonly FireDomain Domain = new();

    [Fact]
    public void A_warehouse_fire_is_detected_fought_put_out_and_its_incident_closed()
    {
        var world = World(FireScenarios.Mild(4).Ignite(SampleDistrict.Warehouse));
        var history = world.Run();
        Assert.Equal(0.5 + (1.0 / 12), history.FirstHour(s => s.Areas[SampleDistrict.Area].IncidentKind == "building-fire")!.Value, 0.1);
        var areas = history.Of(SampleDistrict.Area).ToArray();
        Assert.Contains(areas, a => a is { Level: HazardGrade.Red, IncidentKind: "building-fire" });
        Assert.Contains(areas, a => a is { Contained: true, IncidentKind: not null });
        Assert.True(areas[^1] is { IncidentKind: null, Needs.Count: 0, Effects.Count: 0, Directives.Count: 0, Quiet: true, Level: HazardGrade.Normal });
        Assert.Equal(0, world.Truth["buildingsOnFire"]);
        Assert.All(areas, AssessmentRules.Check);
        Assert.Equal(1, areas.Select(a => a.IncidentKind is null).Distinct().Count() - 1);
    }

    [Fact]
    public void Without_help_a_fire_burns_larger_and_longer()
    {
        var helped = World(FireScenarios.Mild(5).Ignite(SampleDistrict.Warehouse));
        var alone = World(FireScenarios.Mild(5).Ignite(SampleDistrict.Warehouse), FireScenarios.Help with { SendsHelp = false });
        helped.Run();
        alone.Run();
        Assert.True(alone.Truth["peakHeatMW"] > helped.Truth["peakHeatMW"]);
        Assert.True(alone.Truth["heatMW"] > helped.Truth["heatMW"]);
    }

    [Fact]
    public void Engines_rings_and_foam_go_with_the_fire()
    {
        var areas = World(FireScenarios.Mild(0.95).Ignite(SampleDistrict.Warehouse), FireScenarios.Help with { SendsHelp = false }).Run().Of(SampleDistrict.Area).ToArray();
        var engines = areas.Select(a => Need(a, "fire-fighting")).ToArray();
        for (var i = 1; i < engines.Length; i++) Assert.True(engines[i] >= engines[i - 1]);
        Assert.True(engines[^1] >= 6);
        var last = areas[^1];
        Assert.True(Need(last, "foam") > 0 && Need(last, "water-cannon") > 0 && Need(last, "search-rescue") > 0 && Need(last, "cordon") == 2);
        Assert.Contains("消火栓", last.Needs.Single(n => n.Id.StartsWith("fire-fighting@", StringComparison.Ordinal)).Rule.Zh, StringComparison.Ordinal);
        Assert.Equal(4, last.Footprint.Count);
        var now = last.Footprint[0].Zones;
        Assert.Equal([37.5, 12.5, 4], now.Select(z => z.Value));
        Assert.Contains("mill", now[^1].EnterpriseIds);
        Assert.All(now, z => Assert.Equal("fire/point-source", z.Model));
    }

    [Fact]
    public void Where_hydrants_give_no_water_more_engines_are_asked_for()
    {
        int Asked(int hydrants) => new DomainWorld(Domain, SampleDistrict.Create(hydrants), FireScenarios.Mild(0.58).Ignite(SampleDistrict.Warehouse), FireScenarios.Help)
            .Run().Of(SampleDistrict.Area).Max(a => Need(a, "fire-fighting"));
        Assert.True(Asked(0) > Asked(6));
    }

    [Fact]
    public void A_burning_dwelling_is_emptied_and_its_people_are_sheltered()
    {
        var areas = World(FireScenarios.Mild(2.5).Ignite(SampleDistrict.Dwelling)).Run().Of(SampleDistrict.Area).ToArray();
        var open = areas.Where(a => a.IncidentKind is not null).ToArray();
        Assert.All(open, a => Assert.Contains(a.Directives, d => d.Id == $"evacuate-building@{SampleDistrict.Dwelling}"));
        Assert.Contains(open, a => Need(a, "evacuation") == 90);
        Assert.Empty(areas[^1].Directives);
    }

    [Fact]
    public void The_neighbour_within_reach_is_told_to_leave_and_what_is_far_is_not()
    {
        var directives = World(FireScenarios.Mild(1.5).Ignite(SampleDistrict.Warehouse)).Run().Of(SampleDistrict.Area).SelectMany(a => a.Directives).Select(d => d.AssetId).Distinct().ToArray();
        Assert.Contains(SampleDistrict.Workshop, directives);
        Assert.DoesNotContain(SampleDistrict.Dwelling, directives);
    }

    [Fact]
    public void Effects_keep_their_ids_and_move_by_steps()
    {
        var effects = World(FireScenarios.Mild(3).Ignite(SampleDistrict.Warehouse)).Run().Of(SampleDistrict.Area).SelectMany(a => a.Effects).ToArray();
        Assert.Equal([$"heat@{SampleDistrict.Warehouse}", $"ignition@{SampleDistrict.Warehouse}"], effects.Select(e => e.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.True(effects.Where(e => e.Kind == "thermal-radiation").Select(e => e.RadiusM).Distinct().Count() <= 14);
        Assert.Single(effects.Where(e => e.Kind == "thermal-radiation").Select(e => e.Value).Distinct());
    }

    [Fact]
    public void A_silent_building_keeps_its_incident_until_it_is_heard_again()
    {
        var scenario = FireScenarios.Mild(3).Ignite(SampleDistrict.Dwelling)
            .Silence($"smoke-{SampleDistrict.Dwelling}", 0.8).Silence($"heat-{SampleDistrict.Dwelling}", 0.8);
        Assert.Equal("building-fire", World(scenario).Run().Of(SampleDistrict.Area).Last().IncidentKind);
    }

    [Fact]
    public void A_day_without_fire_opens_nothing()
    {
        var areas = World(FireScenarios.Mild(24).Noisy(), FireScenarios.Help with { ReadEvery = TimeSpan.FromMinutes(5), AssessEvery = TimeSpan.FromMinutes(10) }).Run().Of(SampleDistrict.Area).ToArray();
        Assert.All(areas, a => Assert.True(a is { IncidentKind: null, Needs.Count: 0 }));
    }

    private static int Need(AreaAssessment area, string id) => area.Needs.Where(n => n.Id.StartsWith(id + "@", StringComparison.Ordinal)).Sum(n => n.Quantity);

    private static DomainWorld World(WorldScenario scenario, WorldConduct? conduct = null) => new(Domain, SampleDistrict.Create(), scenario, conduct ?? FireScenarios.Help);
}
