using System.Diagnostics;
using Haimen.Hazards;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.FishingVessels.Tests.Worlds;

public sealed class FleetWorldTests(ITestOutputHelper output)
{
    private static readonly WorldConduct Conduct = new() { HelpAfter = TimeSpan.FromHours(1) };

    [Fact]
    public void On_a_calm_day_nothing_is_called_for()
    {
        var history = Run(Fleet.Of(40), Fleet.Weather(24, _ => 5, _ => 8));
        Assert.All(history.Of(Fleet.Area), a => Assert.Equal((HazardGrade.Normal, null), (a.Level, a.IncidentKind)));
        Assert.True(history.Steps[^1].Truth["atSea"] > 0);
        Assert.True(history.Steps[^1].Areas[Fleet.Area].Quiet);
    }

    [Fact]
    public void A_typhoon_brings_all_vessels_home_and_the_incident_closes_after_it()
    {
        var history = Run(Fleet.Of(60), Fleet.Weather(60, h => h < 14 ? 8 : h < 28 ? 24 : 6, h => h < 2 ? 10 : h < 26 ? 34 : 9));
        var recall = history.FirstHour(s => s.Areas[Fleet.Area].IncidentKind == "storm-recall");
        Assert.InRange(recall!.Value, 2, 2.6);
        Assert.Contains(history.Steps, s => s.Areas[Fleet.Area].Directives.Any(d => d.Kind == "recall"));
        Assert.Contains(history.Steps, s => s.Areas[Fleet.Area].Directives.Any(d => d.Kind == "crew-ashore"));
        var atWind = history.Steps.First(s => s.Hours >= 16);
        Assert.Equal(0, atWind.Truth["atSea"]);
        Assert.Equal(60, atWind.Truth["inPort"]);
        Assert.Equal(0, atWind.Truth["peopleAboardInPort"]);
        Assert.All(atWind.Assets.Where(a => a.Key.StartsWith("vessel", StringComparison.Ordinal)), a => Assert.Equal(0, a.Value.Measures["atSea"]));
        Assert.Contains(history.Of(Fleet.Area), a => a.Warning is { Kind: "fishing-wind", Grade: >= HazardGrade.Orange });
        var last = history.Steps[^1].Areas[Fleet.Area];
        Assert.Equal((null, HazardGrade.Normal), (last.IncidentKind, last.Level));
        Assert.Empty(last.Directives);
        Assert.Empty(last.Needs);
        Assert.Null(last.Warning);
    }

    [Fact]
    public void Gusts_of_force_8_recall_small_boats_only()
    {
        var history = Run(Fleet.Of(16), Fleet.Weather(6, _ => 6, h => h < 1 ? 8 : 18));
        var told = history.Steps[^1].Areas[Fleet.Area].Directives.Select(d => d.AssetId!).Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["vessel-000", "vessel-004", "vessel-008", "vessel-012"], told);
    }

    [Fact]
    public void A_gust_forecast_that_wavers_about_a_threshold_makes_no_directive_flap()
    {
        var history = Run(Fleet.Of(12), Fleet.Weather(12, _ => 6, h => Math.Floor(h * 6) % 2 == 0 ? 21.2 : 20.4));
        var changes = history.Of(Fleet.Area).Select(a => a.Directives.Any(d => d.Kind == "stay-in-port" && d.AssetId == "vessel-001") || a.Directives.Any(d => d.Kind == "recall" && d.AssetId == "vessel-001")).ToArray();
        Assert.All(changes.Skip(1), Assert.True);
    }

    [Fact]
    public void A_capsized_vessel_is_searched_for_found_and_the_incident_closes()
    {
        var scenario = Fleet.Weather(60, _ => 8, _ => 10).Event(2, new() { Kind = "capsize", AssetId = "vessel-001" });
        var history = Run(Fleet.Of(12), scenario);
        var first = history.Steps.First(s => s.Areas[Fleet.Area].IncidentKind is not null);
        Assert.InRange(first.Hours, 2, 2.6);
        var called = first.Areas[Fleet.Area];
        Assert.Equal("vessel-distress", called.IncidentKind);
        Assert.Contains(called.Needs, n => n.Id == "sea-rescue@vessel-001" && n.Rule.En.Contains("POD", StringComparison.Ordinal));
        Assert.Contains(called.Needs, n => n.Resource == "life-raft" && n.Quantity == 2);
        Assert.Equal([0, 1, 3, 6, 12], called.Footprint.Select(f => (f.At - first.At).TotalHours));
        Assert.All(called.Footprint, f => Assert.All(f.Zones, z => Assert.True(z.Outline.IsClosed && z.Uncertainty > 0)));
        Assert.True(called.Footprint[^1].Zones[0].Value > called.Footprint[0].Zones[0].Value);
        Assert.Contains(called.Effects, e => e.Kind == "spill");
        Assert.True(first.Assets["vessel-001"].Measures["trackSpacingNm"] > 0);
        var last = history.Steps[^1];
        Assert.Equal((8.0, 0.0), (last.Truth["rescued"] + last.Truth["lost"], last.Truth["missing"]));
        Assert.Null(last.Areas[Fleet.Area].IncidentKind);
        Assert.Empty(last.Areas[Fleet.Area].Needs);
        Assert.True(last.Truth["atSea"] > 0 && last.Areas[Fleet.Area].Quiet, "the rest of the fleet fishes on, and the incident may close");
    }

    [Fact]
    public void The_people_are_where_the_search_area_says()
    {
        var inside = 0;
        const int seeds = 12;
        for (var seed = 0; seed < seeds; seed++)
        {
            var conduct = Conduct with { Seed = (ulong)seed, SendsHelp = false };
            var world = new DomainWorld(new FishingVesselsDomain(), Fleet.Of(4), Fleet.Weather(8, _ => 9, _ => 12).Event(1, new() { Kind = "capsize", AssetId = "vessel-001" }), conduct);
            world.Run();
            var people = ((Simulation.FishingSimulation)world.Simulation).PeopleOf("vessel-001");
            if (world.Areas[Fleet.Area].Footprint[0].Zones.Any(z => z.Outline.Contains(people))) inside++;
        }

        Assert.InRange(inside, seeds * 7 / 10, seeds);
    }

    [Fact]
    public void Somebody_overboard_is_an_incident_of_its_own_until_found()
    {
        var history = Run(Fleet.Of(8), Fleet.Weather(40, _ => 5, _ => 8).Event(1, new() { Kind = "man-overboard", AssetId = "vessel-002" }));
        Assert.Equal("man-overboard", history.Of(Fleet.Area).First(a => a.IncidentKind is not null).IncidentKind);
        Assert.Null(history.Steps[^1].Areas[Fleet.Area].IncidentKind);
        Assert.Equal(1, history.Steps[^1].Truth["rescued"] + history.Steps[^1].Truth["lost"]);
    }

    [Fact]
    public void A_vessel_that_falls_silent_is_overdue_before_she_is_missing_and_well_again_once_heard()
    {
        var history = Run(Fleet.Of(4), Fleet.Weather(40, _ => 5, _ => 8).Event(1, new() { Kind = "silence", AssetId = "vessel-003", Values = new Dictionary<string, double> { ["hours"] = 9 } }));
        Assert.Contains(history.Steps, s => s.Assets["vessel-003"].Grade == HazardGrade.Blue);
        Assert.Contains(history.Steps, s => s.Assets["vessel-003"].Grade == HazardGrade.Yellow);
        Assert.Equal(HazardGrade.Normal, history.Steps[^1].Assets["vessel-003"].Grade);
        Assert.All(history.Of(Fleet.Area), a => Assert.Null(a.IncidentKind));
        Assert.DoesNotContain(history.Steps, s => s.Assets["vessel-003"].Measures["silentHours"] > 1 && s.Areas[Fleet.Area].Quiet);
    }

    [Fact]
    public void Heavy_seas_are_shown_while_vessels_are_out_and_forgotten_once_they_fall()
    {
        var history = Run(Fleet.Of(16), Fleet.Weather(8, _ => 5, _ => 8).Reads("wave-height", h => h is > 1 and < 3 ? 4 : .5));
        Assert.Contains(history.Steps, s => s.Areas[Fleet.Area] is { Level: HazardGrade.Blue, IncidentKind: null, Quiet: false } a && a.Reasons.Any(r => r.En.Contains("waves of 4.0 m", StringComparison.Ordinal)));
        Assert.Equal((HazardGrade.Normal, true), (history.Steps[^1].Areas[Fleet.Area].Level, history.Steps[^1].Areas[Fleet.Area].Quiet));
    }

    [Fact]
    public void A_storm_told_by_another_domain_is_accepted_and_a_breeze_refused_with_a_reason()
    {
        var scenario = Fleet.Weather(4, _ => 6, _ => 8).Effect(1, 9, Wind("gale", 20)).Effect(1, 9, Wind("breeze", 8));
        var last = Run(Fleet.Of(8), scenario).Steps[^1].Areas[Fleet.Area];
        Assert.Equal("storm-recall", last.IncidentKind);
        Assert.True(last.Answers.Single(a => a.Key.EndsWith("gale", StringComparison.Ordinal)).Accepted);
        var refused = last.Answers.Single(a => a.Key.EndsWith("breeze", StringComparison.Ordinal));
        Assert.False(refused.Accepted);
        Assert.NotEmpty(refused.Reason.Zh);
    }

    [Fact]
    public void The_domain_answers_alike_in_any_order_and_on_any_thread() => Assert.Empty(WorldDeterminism.Differences(
        () => new FishingVesselsDomain(), Fleet.Of(10),
        Fleet.Weather(10, h => 8 + h, h => 10 + (2 * h)).Event(1, new() { Kind = "capsize", AssetId = "vessel-001" }).Event(2, new() { Kind = "engine-failure", AssetId = "vessel-005" }), Conduct));

    [Fact]
    public void Three_hundred_vessels_are_updated_and_assessed_fast()
    {
        var world = new DomainWorld(new FishingVesselsDomain(), Fleet.Of(300), Fleet.Weather(4, _ => 8, _ => 34).Event(.1, new() { Kind = "capsize", AssetId = "vessel-001" }), Conduct);
        world.Advance();
        world.Advance();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 6; i++) world.Advance();
        output.WriteLine(FormattableString.Invariant($"{clock.Elapsed.TotalMilliseconds / 6:0.0} ms a round of 300 vessels, truth included"));
        Assert.InRange(clock.Elapsed.TotalSeconds / 6, 0, 1);
    }

    private static WorldHistory Run(WorldDistrict district, WorldScenario scenario) => new DomainWorld(new FishingVesselsDomain(), district, scenario, Conduct).Run();

    private static Hazards.Effects.HazardEffect Wind(string id, double value) => new()
    {
        Id = id,
        Kind = "strong-wind",
        Place = Fleet.Port,
        RadiusM = 50_000,
        Value = value,
        Grade = HazardGrade.Yellow,
        From = new(2025, 6, 18, 20, 0, 0, TimeSpan.Zero),
        Reason = new("大风", "wind"),
    };
}
