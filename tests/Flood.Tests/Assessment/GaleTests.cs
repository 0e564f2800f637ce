using Haimen.Flood.Tests.Worlds;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Migrations;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Flood.Tests.Assessment;

public sealed class GaleTests
{
    private static readonly FloodDomain Domain = new();

    private static readonly WorldScenario Gale = WorldScenario.For(30)
        .Series("windMS", (0, 6), (6, 10), (10, 21), (12, 19), (18, 8), (30, 4))
        .Series("gustForecastMS", (0, 8), (30, 8));

    [Fact]
    public void A_gale_without_water_opens_an_incident_warns_tells_others_and_ends()
    {
        var opened = false;
        var wind = new List<double>();
        var worst = HazardGrade.Normal;
        var world = new DomainWorld(Domain, Windy(), Gale);
        world.Run(w =>
        {
            foreach (var area in w.Areas.Values)
            {
                if (area.IncidentKind is null) Assert.Empty(area.Effects);
                if (area.IncidentKind is not null) Assert.Equal("typhoon", area.IncidentKind);
                opened |= area.IncidentKind is not null;
                if (area.Warning is { Kind: "typhoon" } warning && warning.Grade > worst) worst = warning.Grade;
                wind.AddRange(area.Effects.Where(e => e.Kind == EffectKinds.StrongWind.Id).Select(e => e.Value));
            }
        });
        Assert.True(opened);
        Assert.Equal(HazardGrade.Yellow, worst);
        Assert.InRange(wind.Max(), 17, 22);
        Assert.All(world.Areas.Values, a => Assert.True(a.Quiet && a.IncidentKind is null && a.Effects.Count == 0 && a.Needs.Count == 0));
    }

    [Fact]
    public void A_gale_is_told_once_and_its_effect_keeps_its_id_and_beginning()
    {
        var beginnings = new Dictionary<string, HashSet<DateTimeOffset>>();
        new DomainWorld(Domain, Windy(), Gale).Run(w =>
        {
            foreach (var (id, area) in w.Areas)
            {
                foreach (var effect in area.Effects)
                {
                    Assert.Equal("wind", effect.Id);
                    beginnings.TryAdd(id, []);
                    beginnings[id].Add(effect.From);
                }
            }
        });
        Assert.NotEmpty(beginnings);
        Assert.All(beginnings.Values, from => Assert.Single(from));
    }

    [Fact]
    public void A_forecast_of_strong_gusts_is_enough()
    {
        AreaAssessment? last = null;
        var forecast = WorldScenario.For(4).Series("windMS", (0, 6), (4, 6)).Series("gustForecastMS", (0, 30), (4, 30));
        new DomainWorld(Domain, Windy(), forecast).Run(w => last = w.Areas["area-0"]);
        Assert.Equal("typhoon", last!.IncidentKind);
        Assert.Equal(30 / 1.4, Assert.Single(last.Effects).Value, 0.1);
    }

    [Fact]
    public void Deep_water_in_a_village_is_told_once_and_the_pumps_are_told_to_run()
    {
        var water = 0;
        var pumps = 0;
        new DomainWorld(Domain, SampleDistrict.Create(), FloodScenarios.PlumRain, FloodScenarios.Help).Run(w =>
        {
            foreach (var area in w.Areas.Values)
            {
                Assert.Equal(area.Effects.Count, area.Effects.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
                water = Math.Max(water, area.Effects.Count(e => e.Kind == EffectKinds.FloodWater.Id && e.Value >= 0.15));
                pumps = Math.Max(pumps, area.Directives.Count(d => d.Kind == "run-pumps"));
            }
        });
        Assert.True(water > 0);
        Assert.True(pumps > 0);
    }

    [Fact]
    public void A_surge_is_told_and_the_gates_are_told_to_shut()
    {
        var surge = false;
        var gates = false;
        new DomainWorld(Domain, SampleDistrict.Create(), FloodScenarios.TyphoonSurge.Series("surgeM", h => h > 8 ? 2.4 : 0) with { Hours = 30 }, FloodScenarios.Help).Run(w =>
        {
            surge |= w.Areas["area-0"].Effects.Any(e => e.Kind == EffectKinds.StormSurge.Id);
            gates |= w.Areas.Values.Any(a => a.Directives.Any(d => d.Kind == "close-gate"));
        });
        Assert.True(surge);
        Assert.True(gates);
    }

    [Fact]
    public void An_area_state_of_the_first_version_comes_along()
    {
        var moved = Domain.MigrateState(new StateMigration(StateOwner.Area, "", 1, """{"v":1,"level":2,"incident":"waterlogging","needs":{"pumping@1":2}}"""));
        Assert.Equal("""{"v":2,"level":2,"incident":"waterlogging","needs":{"pumping@1":2}}""", moved);
        Assert.Null(Domain.MigrateState(new StateMigration(StateOwner.Area, "", 1, "{")));
        Assert.Null(Domain.MigrateState(new StateMigration(StateOwner.Area, "", 7, "{}")));
    }

    private static WorldDistrict Windy()
    {
        var district = SampleDistrict.Create(areas: 2);
        return WorldDistrict.Of([.. district.Areas.Select((area, i) => area
            .Sensor($"wind-{i}", "wind-speed", area.Centre)
            .Sensor($"winddir-{i}", "wind-direction", area.Centre)
            .Sensor($"gust-{i}", "gust-forecast", area.Centre))]);
    }
}
