using Haimen.Fire.Tests.Worlds;
using Haimen.Hazards;
using Haimen.Hazards.Geography;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Fire.Tests.Assessment;

public sealed class VegetationFireTests
{
    private static readonly FireDomain Domain = new();

    [Fact]
    public void A_reed_fire_in_a_dry_wind_is_an_incident_that_ends()
    {
        var world = World(FireScenarios.DryWindy(5).Ignite(SampleDistrict.Reeds));
        var areas = world.Run().Of(SampleDistrict.Area).ToArray();
        Assert.Contains(areas, a => a is { IncidentKind: "vegetation-fire", Level: HazardGrade.Red, Warning.Kind: "vegetation-fire" });
        Assert.Null(areas[^1].IncidentKind);
        Assert.Empty(areas[^1].Needs);
        Assert.Equal(0, world.Truth["plotsOnFire"]);
        Assert.All(areas, AssessmentRules.Check);
    }

    [Fact]
    public void The_ellipse_grows_downwind_over_the_frames_and_reaches_the_hamlet()
    {
        var areas = World(FireScenarios.DryWindy(1).Ignite(SampleDistrict.Reeds), FireScenarios.Help with { SendsHelp = false }).Run().Of(SampleDistrict.Area);
        var frames = areas.First(a => a.IncidentKind is not null).Footprint;
        Assert.Equal([0.0, 15, 30, 60], frames.Select(f => (f.At - frames[0].At).TotalMinutes));
        var outlines = frames.Select(f => f.Zones.Single()).ToArray();
        Assert.True(outlines[1].People >= outlines[0].People && outlines[3].People > 0);
        Assert.True(outlines[3].Uncertainty > outlines[0].Uncertainty);
        // The wind comes from the south-east, so north-west of the start burns and south-east of it does not.
        Assert.True(outlines[3].Outline.Contains(SampleDistrict.ReedsPlace.Offset(-200, 200)));
        Assert.False(outlines[3].Outline.Contains(SampleDistrict.ReedsPlace.Offset(300, -300)));
        Assert.Contains(areas.SelectMany(a => a.Needs), n => n.Id == $"evacuation@{SampleDistrict.Reeds}" && n.VulnerablePeople > 0);
    }

    [Fact]
    public void Crews_hold_a_fire_in_moist_air_before_the_plot_is_gone()
    {
        var world = World(FireScenarios.Mild(6).Ignite(SampleDistrict.Reeds), FireScenarios.Help);
        world.Run();
        Assert.Equal(0, world.Truth["plotsOnFire"]);
        Assert.InRange(world.Truth["burntHa"], 0.01, 59);
        Assert.Null(world.Areas[SampleDistrict.Area].IncidentKind);
    }

    [Fact]
    public void A_fire_at_night_with_no_wind_gauge_is_still_assessed()
    {
        var scenario = FireScenarios.DryWindy(2).Ignite(SampleDistrict.Reeds).Silence("wind-1").Silence("vane-1");
        Assert.Contains(World(scenario).Run().Of(SampleDistrict.Area), a => a.IncidentKind == "vegetation-fire");
    }

    [Fact]
    public void Days_of_dry_wind_raise_a_fire_danger_warning_and_rain_ends_it()
    {
        var scenario = FireScenarios.DryWindy(120).Reads("rain", h => h is > 60 and < 70 ? 0.5 : 0);
        var conduct = FireScenarios.Help with { AssessEvery = TimeSpan.FromMinutes(30), ReadEvery = TimeSpan.FromMinutes(10) };
        var history = World(scenario, conduct).Run();
        var warned = history.FirstHour(s => s.Areas[SampleDistrict.Area].Warning is { Kind: "fire-danger" });
        Assert.NotNull(warned);
        // 12 o'clock local time is three hours after the start.
        Assert.Equal(3, warned!.Value, 0.51);
        Assert.Null(history.Steps.Last(s => s.Hours < 80).Areas[SampleDistrict.Area].Warning);
        Assert.All(history.Of(SampleDistrict.Area), a => Assert.Null(a.IncidentKind));
    }

    private static DomainWorld World(WorldScenario scenario, WorldConduct? conduct = null) => new(Domain, SampleDistrict.Create(), scenario, conduct ?? FireScenarios.Help);
}
