using System.Text.Json;
using Haimen.Flood.Tests.Worlds;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Flood.Tests.Assessment;

public sealed class AreaAssessmentTests
{
    private static readonly FloodDomain Domain = new();

    [Fact]
    public void A_cloudburst_is_met_from_the_first_drop_to_the_quiet_after()
    {
        var world = World(SampleDistrict.Create(), FloodScenarios.PlumRain);
        double opened = 0, contained = 0;
        int teams = 0, evacuees = 0;
        var warned = HazardGrade.Normal;
        world.Run(w =>
        {
            var area = w.Areas["area-0"];
            if (area.IncidentKind is not null && opened == 0) opened = w.Hours;
            if (area.Contained && contained == 0) contained = w.Hours;
            if (area.Warning is { } warning && warning.Grade > warned) warned = warning.Grade;
            teams = Math.Max(teams, area.Needs.Count(n => n.Kind == NeedKind.Team));
            evacuees = Math.Max(evacuees, area.Needs.Where(n => n.Kind == NeedKind.Evacuation).Sum(n => n.Quantity));
            Assert.All(w.Areas.Values, CheckConformance);
        });

        Assert.InRange(opened, 3, 7);
        Assert.True(contained > 7, $"contained at {contained} h");
        Assert.True(warned >= HazardGrade.Yellow);
        Assert.True(teams >= 5);
        Assert.True(evacuees > 0);
        Assert.All(world.Areas.Values, a => Assert.True(a.Quiet && a.IncidentKind is null && a.Needs.Count == 0 && a.Warning is null));
    }

    [Fact]
    public void Rain_alone_warns_and_opens_no_incident()
    {
        var drizzle = FloodScenarios.PlumRain.Series("rainMmH", h => h is >= 1 and < 11 ? 6 : 0) with { Hours = 14, RainFields = [] };
        var warned = false;
        World(SampleDistrict.Create(), drizzle).Run(w =>
        {
            warned |= w.Areas.Values.Any(a => a.Warning is { Kind: "rainstorm" });
            Assert.All(w.Areas.Values, a => Assert.Null(a.IncidentKind));
        });
        Assert.True(warned);
    }

    [Fact]
    public void A_need_once_stated_never_shrinks_while_it_lasts()
    {
        var before = new Dictionary<string, int>();
        World(SampleDistrict.Create(areas: 2), FloodScenarios.PlumRain with { Hours = 36 }).Run(w =>
        {
            var now = w.Areas.SelectMany(a => a.Value.Needs.Select(n => (Key: $"{a.Key}/{n.Id}", n.Quantity))).ToDictionary(n => n.Key, n => n.Quantity);
            foreach (var (key, quantity) in now) Assert.True(quantity >= before.GetValueOrDefault(key), key);
            before = now;
        });
    }

    [Fact]
    public void A_need_that_ends_does_not_come_back_again_and_again()
    {
        var returns = new Dictionary<string, int>();
        var present = new HashSet<string>();
        World(SampleDistrict.Create(areas: 2), FloodScenarios.PlumRain with { Hours = 36 }).Run(w =>
        {
            var now = w.Areas.SelectMany(a => a.Value.Needs.Select(n => $"{a.Key}/{n.Id}")).ToHashSet();
            foreach (var key in now.Except(present)) returns[key] = returns.GetValueOrDefault(key) + 1;
            present = now;
        });
        Assert.NotEmpty(returns);
        Assert.All(returns, r => Assert.True(r.Value <= 2, $"{r.Key} was asked for {r.Value} times"));
    }

    [Fact]
    public void The_order_of_work_the_culture_the_instance_and_the_threads_change_no_word() => Assert.Empty(WorldDeterminism.Differences(
        () => new FloodDomain(), SampleDistrict.Create(areas: 2), FloodScenarios.PlumRain with { Hours = 9 }, FloodScenarios.Help));

    [Fact]
    public void Help_shortens_the_flood()
    {
        Assert.True(Duration(help: true) < Duration(help: false));

        static double Duration(bool help)
        {
            var flooded = 0.0;
            World(SampleDistrict.Create(areas: 1), FloodScenarios.PlumRain with { Hours = 24 }, FloodScenarios.Help with { SendsHelp = help }).Run(w => flooded += w.Truth["floodedVillages"]);
            return flooded;
        }
    }

    [Fact]
    public void A_surge_calls_for_crews_on_the_dikes_of_a_tide_locked_area()
    {
        var crews = 0;
        World(SampleDistrict.Create(), FloodScenarios.TyphoonSurge.Series("surgeM", h => h > 8 ? 2.2 : 0) with { Hours = 30 }).Run(w =>
        {
            crews = Math.Max(crews, w.Areas["area-0"].Needs.Where(n => n.Id.StartsWith("dike-crew@", StringComparison.Ordinal)).Sum(n => n.Quantity));
            Assert.All(w.Areas.Values, CheckConformance);
        });
        Assert.True(crews >= 2);
    }

    private static DomainWorld World(WorldDistrict district, WorldScenario scenario, WorldConduct? conduct = null) =>
        new(Domain, district, scenario, conduct ?? FloodScenarios.Help);

    private static void CheckConformance(AreaAssessment area)
    {
        Assert.Equal(area.Needs.Count, area.Needs.Select(n => n.Id).Distinct().Count());
        foreach (var need in area.Needs)
        {
            Assert.True(need.Quantity >= 1 && need.Weight > 0 && need.WithinMinutes > 0 && need.Place.IsValid, need.Id);
            Assert.InRange(need.VulnerablePeople, 0, need.Quantity);
            var known = need.Kind switch
            {
                NeedKind.Team => Domain.Descriptor.Capabilities,
                NeedKind.Supply => Domain.Descriptor.Categories,
                _ => ["shelter-place"],
            };
            Assert.Contains(need.Resource, known);
        }

        Assert.Equal(3, area.Footprint.Count);
        Assert.True(area.Footprint[0].At < area.Footprint[1].At && area.Footprint[1].At < area.Footprint[2].At);
        foreach (var zone in area.Footprint.SelectMany(f => f.Zones))
        {
            Assert.True(zone.Outline.IsClosed);
            Assert.True(zone.Grade > HazardGrade.Normal && zone.Uncertainty > 0 && zone.People >= zone.VulnerablePeople);
        }

        if (area.IncidentKind is { } kind) Assert.Contains(kind, Domain.Descriptor.IncidentKinds.Select(k => k.Id));
        if (area.Warning is { } warning) Assert.True(warning.Grade > HazardGrade.Normal && warning.Headline.Zh.Length > 0 && warning.Instruction.En.Length > 0);
        Assert.Equal(2, JsonDocument.Parse(area.State).RootElement.GetProperty("v").GetInt32());
        if (area.Quiet) Assert.Empty(area.Needs);
    }
}
