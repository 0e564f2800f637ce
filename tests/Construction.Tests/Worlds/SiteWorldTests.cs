using Haimen.Hazards;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Construction.Tests.Worlds;

public sealed class SiteWorldTests
{
    private static readonly WorldScenario Calm = WorldScenario.For(24).Series("windMS", _ => 3);

    private static readonly WorldScenario FailingWall = (WorldScenario.For(48) with { NoiseByKind = new SortedDictionary<string, double> { ["wall-displacement"] = 0.1 } })
        .Series("windMS", _ => 3)
        .Event(1, new() { Kind = "wall-fails-slowly", AssetId = "pit-1", Values = new Dictionary<string, double> { ["mmPerDay"] = 40, ["accelerationMmD2"] = 60 } });

    private static readonly WorldScenario Gale = WorldScenario.For(24)
        .Series("windMS", (0, 4), (6, 8), (10, 20), (14, 20), (18, 5), (24, 4));

    [Fact]
    public void A_calm_day_asks_for_nothing()
    {
        var history = Run(Calm);
        Assert.All(history.Of("town"), a =>
        {
            Assert.Equal(HazardGrade.Normal, a.Level);
            Assert.Null(a.IncidentKind);
            Assert.Null(a.Warning);
            Assert.Empty(a.Needs);
            Assert.Empty(a.Directives);
            Assert.Empty(a.Effects);
            Assert.True(a.Quiet);
        });
    }

    [Fact]
    public void A_wall_that_fails_slowly_is_an_incident_before_it_falls_and_help_in_time_holds_it()
    {
        var history = Run(FailingWall);
        var last = history.Steps[^1];
        Assert.Equal(0, last.Truth["collapses"]);
        Assert.InRange(last.Truth["maxUtilisationEver"], 0.4, 1.5);
        var opened = history.Of("town").First(a => a.IncidentKind is not null);
        Assert.Equal("excavation-collapse", opened.IncidentKind);
        Assert.Equal(["stop-work@pit-1", "withdraw-workers@pit-1"], opened.Directives.Select(d => d.Id));
        Assert.Contains(opened.Needs, n => n.Id == "steel-support@pit-1");
        Assert.Contains(opened.Effects, e => e.Kind == EffectKinds.GroundMovement.Id);
        Assert.Contains(history.Of("town"), a => a.Contained);
        Assert.True(history.Of("town").Last().Quiet);
        Assert.Null(history.Of("town").Last().IncidentKind);
    }

    [Fact]
    public void A_wall_that_nobody_holds_falls_but_withdrawn_workers_are_not_under_it()
    {
        var obeyed = Run(FailingWall, WorldConduct.Usual with { SendsHelp = false }).Steps[^1].Truth;
        var ignored = Run(FailingWall, WorldConduct.Usual with { SendsHelp = false, ObeysDirectives = false }).Steps[^1].Truth;
        Assert.Equal(1, obeyed["collapses"]);
        Assert.Equal(1, ignored["collapses"]);
        Assert.Equal(0, obeyed["trappedEver"] + obeyed["injured"] + obeyed["dead"]);
        Assert.True(ignored["trappedEver"] > 0);
    }

    [Fact]
    public void The_trapped_are_counted_asked_for_freed_and_the_incident_ends()
    {
        var history = Run(WorldScenario.For(48).Event(1, new() { Kind = "collapse", AssetId = "pit-1" }));
        var worst = history.Of("town").First(a => a.Level == HazardGrade.Red);
        var search = worst.Needs.Single(n => n.Id == "search-rescue@pit-1");
        Assert.Equal(3, search.Quantity);
        Assert.Contains(worst.Needs, n => n.Resource == "shelter-place" && n.Quantity > 0 && n.VulnerablePeople > 0);
        Assert.Equal(9, history.Steps.Max(s => s.Truth["trapped"]));
        Assert.Equal(9, history.Steps.Max(s => s.ByVillage.GetValueOrDefault("v1")));
        Assert.Equal(0, history.Steps[^1].Truth["trapped"]);
        Assert.True(history.Steps[^1].Truth["freed"] >= 7);
        Assert.Contains(history.Of("town").SelectMany(a => a.Reasons), r => r.Zh.Contains("国务院令第 493 号", StringComparison.Ordinal));
        Assert.Null(history.Of("town").Last().IncidentKind);
        Assert.Empty(history.Of("town").Last().Needs);
    }

    [Fact]
    public void Rescue_teams_save_lives()
    {
        var collapse = WorldScenario.For(48).Event(1, new() { Kind = "collapse", AssetId = "pit-1" });
        var with = Run(collapse).Steps[^1].Truth["dead"];
        var without = Run(collapse, WorldConduct.Usual with { SendsHelp = false }).Steps[^1].Truth["dead"];
        Assert.True(with < without, $"{with} against {without}");
    }

    [Fact]
    public void Cranes_stop_before_the_gale_and_stand()
    {
        var history = Run(Gale);
        Assert.Equal(0, history.Steps[^1].Truth["collapses"]);
        var stopped = history.FirstHour(s => s.Areas["town"].Directives.Any(d => d.Id == "stop-work@crane-1"));
        Assert.InRange(stopped!.Value, 5, 9);
        Assert.Contains(history.Of("country"), a => a.Directives.Any(d => d.Id == "withdraw-workers@crane-2"));
        Assert.Contains(history.Of("town"), a => a.Effects.Any(e => e.Kind == EffectKinds.FallingObject.Id && e.RadiusM == 110));
        Assert.Null(history.Of("town").Last().IncidentKind);
    }

    [Fact]
    public void Nobody_is_sent_to_cranes_that_only_the_wind_stopped_but_to_one_that_leans()
    {
        Assert.All(Run(Gale).Of("town"), a => Assert.Empty(a.Needs));
        var leaning = Run(Gale.Report(8, "scaffold-1", "danger-sign").Report(18, "scaffold-1", "inspection-passed"));
        Assert.Contains(leaning.Of("town"), a => a.Needs.Any(n => n.Id == "structural-engineering@scaffold-1"));
        Assert.DoesNotContain(leaning.Of("town").SelectMany(a => a.Needs), n => n.Id.EndsWith("@crane-1", StringComparison.Ordinal));
        Assert.Empty(leaning.Of("town").Last().Needs);
    }

    [Fact]
    public void A_crane_that_goes_on_lifting_in_the_gale_falls() =>
        Assert.True(Run(Gale, WorldConduct.Usual with { ObeysDirectives = false }).Steps[^1].Truth["collapses"] > 0);

    [Fact]
    public void A_forecast_gust_stops_the_cranes_hours_before_the_wind()
    {
        var district = SampleSites.District.Sensor("gust", "gust-forecast", SampleSites.Town);
        var history = new DomainWorld(new ConstructionDomain(), district, Gale.Reads("gust-forecast", h => h is >= 2 and < 18 ? 26 : 8)).Run();
        Assert.InRange(history.FirstHour(s => s.Areas["town"].Directives.Any(d => d.Id == "stop-work@crane-1"))!.Value, 2, 2.4);
        Assert.Null(history.Of("town").Last().IncidentKind);
    }

    [Fact]
    public void An_overloaded_crane_is_stopped_and_the_load_comes_down()
    {
        var history = Run(WorldScenario.For(8).Event(1, new() { Kind = "crane-overload", AssetId = "crane-1", Values = new Dictionary<string, double> { ["momentPct"] = 115, ["minutes"] = 600 } }));
        Assert.Contains(history.Of("town"), a => a.IncidentKind == "crane-collapse" && a.Directives.Any(d => d.Id == "stop-work@crane-1"));
        Assert.Null(history.Of("town").Last().IncidentKind);
    }

    [Fact]
    public void Gas_in_a_shaft_brings_breathing_sets_and_nobody_goes_in_without()
    {
        var history = Run(WorldScenario.For(24).Event(1, new() { Kind = "gas-leak", AssetId = "space-1" }));
        var red = history.Of("town").First(a => a.Level == HazardGrade.Red);
        Assert.Equal("confined-space-gas", red.IncidentKind);
        Assert.Contains(red.Needs, n => n.Id == "search-rescue@space-1");
        Assert.Contains(red.Needs, n => n.Id == "air-respirator@space-1");
        Assert.Contains(red.Needs, n => n.Id == "air-monitoring@space-1");
        Assert.Equal(3, history.Steps.Max(s => s.Truth["trappedEver"]));
        Assert.Null(history.Of("town").Last().IncidentKind);
    }

    [Fact]
    public void A_slow_leak_empties_the_shaft_before_anybody_falls()
    {
        var leak = new SimulationEvent { Kind = "gas-leak", AssetId = "space-1", Values = new Dictionary<string, double> { ["hydrogenSulphideMgM3"] = 30, ["oxygenPct"] = 19 } };
        var history = Run(WorldScenario.For(12).Event(1, leak));
        Assert.Contains(history.Of("town"), a => a.Directives.Any(d => d.Id == "withdraw-workers@space-1"));
        Assert.Equal(0, history.Steps[^1].Truth["trappedEver"]);
        Assert.Null(history.Of("town").Last().IncidentKind);
    }

    [Fact]
    public void What_is_stated_keeps_its_ids_and_does_not_flap()
    {
        foreach (var scenario in new[] { FailingWall, Gale })
        {
            var history = Run(scenario);
            foreach (var area in new[] { "town", "country" })
            {
                Assert.True(Changes(history.Of(area).Select(a => a.IncidentKind is not null)) <= 2);
                foreach (var id in history.Of(area).SelectMany(a => a.Directives).Select(d => d.Id).Distinct().ToArray())
                    Assert.True(Changes(history.Of(area).Select(a => a.Directives.Any(d => d.Id == id))) <= 2, id);
                foreach (var id in history.Of(area).SelectMany(a => a.Needs).Select(n => n.Id).Distinct().ToArray())
                    Assert.True(Changes(history.Of(area).Select(a => a.Needs.Any(n => n.Id == id))) <= 2, id);
                foreach (var id in history.Of(area).SelectMany(a => a.Effects).Select(e => e.Id).Distinct().ToArray())
                    Assert.True(Changes(history.Of(area).Select(a => a.Effects.Any(e => e.Id == id))) <= 2, id);

                // Contained while lifting stands still at force 6, not at force 8, and again when the gale is over.
                Assert.True(Changes(history.Of(area).Select(a => a.Contained)) <= 4);
            }
        }
    }

    [Fact]
    public void What_is_proposed_is_an_incidents_and_within_what_the_domain_declares()
    {
        var descriptor = new ConstructionDomain().Descriptor;
        foreach (var scenario in new[] { FailingWall, Gale, WorldScenario.For(12).Event(1, new() { Kind = "collapse", AssetId = "pit-1" }) })
        {
            foreach (var assessment in Run(scenario).Of("town"))
            {
                if (assessment.IncidentKind is null) Assert.Empty(assessment.Effects.Cast<object>().Concat(assessment.Directives).Concat(assessment.Needs));
                Assert.All(assessment.Needs, n => Assert.True(
                    n.Quantity > 0 && n.Weight > 0 && (n.Resource == "shelter-place" || descriptor.Capabilities.Contains(n.Resource) || descriptor.Categories.Contains(n.Resource))));
                Assert.All(assessment.Effects, e => Assert.Contains(descriptor.ProposesEffects, k => k.Id == e.Kind));
                Assert.All(assessment.Footprint.SelectMany(f => f.Zones), z => Assert.True(z.Outline.IsClosed && z.Unit != "m" && z.Uncertainty >= 0));
                Assert.True(!assessment.Quiet || assessment is { IncidentKind: null, Needs.Count: 0 });
            }
        }
    }

    [Fact]
    public void The_truth_and_the_judgement_are_the_same_whoever_asks_in_whatever_order()
    {
        var busy = FailingWall with { Hours = 16 };
        busy = busy.Series("windMS", (0, 4), (6, 18), (10, 5)).Series("rainMmH", (0, 0), (3, 12), (9, 0))
            .Event(2, new() { Kind = "gas-leak", AssetId = "space-1" })
            .Event(3, new() { Kind = "collapse", AssetId = "scaffold-1" })
            .Effect(4, 8, Flood);
        Assert.Empty(WorldDeterminism.Differences(() => new ConstructionDomain(), SampleSites.District, busy));
    }

    private static HazardEffect Flood { get; } = new()
    {
        Id = "water@v1",
        Kind = EffectKinds.FloodWater.Id,
        Place = SampleSites.Town,
        RadiusM = 500,
        Value = 0.4,
        Grade = HazardGrade.Orange,
        From = WorldScenario.For(1).Start,
        Reason = new("积水 0.4 米", "water 0.4 m deep"),
    };

    private static int Changes(IEnumerable<bool> states)
    {
        var (changes, before) = (0, false);
        foreach (var state in states)
        {
            if (state != before) changes++;
            before = state;
        }

        return changes;
    }

    private static WorldHistory Run(WorldScenario scenario, WorldConduct? conduct = null) =>
        new DomainWorld(new ConstructionDomain(), SampleSites.District, scenario, conduct).Run();
}
