using Haimen.Flood.Tests.Worlds;
using Haimen.Hazards;
using Haimen.Hazards.Simulation;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Flood.Tests.Simulation;

public sealed class FloodSimulationTests
{
    private static readonly WorldArea BuiltUp = SampleDistrict.Create().Areas[0];
    private static readonly SimulationSetup Setup = SampleDistrict.Setup(SampleDistrict.Create());

    [Fact]
    public void Two_runs_of_one_seed_are_equal_whatever_the_order_of_the_setup()
    {
        var shuffled = Setup with
        {
            Villages = [.. Setup.Villages.Reverse()],
            Assets = [.. Setup.Assets.Reverse()],
            Sensors = [.. Setup.Sensors.Reverse()],
        };
        Assert.Equal(Trace(Setup, 7), Trace(Setup, 7));
        Assert.Equal(Trace(Setup, 7), Trace(shuffled, 7));
        Assert.NotEqual(Trace(Setup, 7), Trace(Setup, 8));
    }

    [Fact]
    public void No_water_is_made_or_lost()
    {
        var truth = Run(Setup, FloodScenarios.TyphoonSurge, 30).Truth;
        var kept = truth["infiltratedM3"] + truth["drainedM3"] + truth["pumpedM3"] + truth["storedM3"];
        Assert.Equal(truth["rainM3"], kept, truth["rainM3"] * 1e-9);
        Assert.Equal(truth["drainedM3"] + truth["pumpedM3"], truth["toSeaM3"] + truth["riverStoredM3"], truth["rainM3"] * 1e-9);
        Assert.True(truth["rainM3"] > 1e6);
    }

    [Fact]
    public void A_cloudburst_floods_some_villages_and_recedes()
    {
        var simulation = Run(Setup, FloodScenarios.PlumRain, 9);
        Assert.InRange(simulation.Truth["maxDepthM"], 0.2, 1.0);
        Assert.InRange(simulation.Truth["floodedVillages"], 1, 20);
        Continue(simulation, FloodScenarios.PlumRain, 9, 45);
        Assert.True(simulation.Truth["maxDepthM"] < 0.15, $"{simulation.Truth["maxDepthM"]} m after 45 h");
    }

    [Fact]
    public void A_failed_pump_station_deepens_its_village_and_is_reported()
    {
        var station = BuiltUp.Assets.First(a => a.Kind == "pump-station");
        var road = $"road-{station.VillageId}";
        var works = Run(Setup, FloodScenarios.PlumRain, 9);
        var fails = Run(Setup, FloodScenarios.PlumRain, 9, failed: [station.Id]);
        Assert.True(fails.Measure(road) > works.Measure(road) + 0.01);
        Assert.Equal(0, fails.Measure($"state-{station.Id}"));
        Assert.Equal(station.Attributes["capacityM3S"], works.Measure($"state-{station.Id}"));
    }

    [Fact]
    public void Pumping_that_was_sent_lowers_its_village()
    {
        var village = Deepest();
        Deployment[] sent = [new("drainage-pumping", 2, 6_000, default, village)];
        var alone = Run(Setup, FloodScenarios.PlumRain, 12);
        var helped = Run(Setup, FloodScenarios.PlumRain, 12, deployments: sent);
        Assert.True(helped.Measure($"road-{village}") < alone.Measure($"road-{village}"));
        Assert.True(helped.Truth["pumpedM3"] > alone.Truth["pumpedM3"]);
    }

    [Fact]
    public void A_surge_stands_on_the_tide_gauge_and_holds_the_rivers_up()
    {
        var surge = Run(Setup, FloodScenarios.TyphoonSurge, 30);
        var calm = Run(Setup, FloodScenarios.TyphoonSurge.Series("surgeM", _ => 0).Series("tideM", _ => 0), 30);
        var sea = FloodScenarios.TyphoonSurge.ForcingAt(29.5 + (5.0 / 12), 30).Series;
        Assert.Equal(sea["tideM"] + sea["surgeM"], surge.Measure("tide-1"), 1e-9);
        Assert.True(surge.Measure("river-0") > calm.Measure("river-0"));
        Assert.Equal(100, calm.Measure("state-gate-0"));
    }

    [Fact]
    public void The_truth_by_village_names_the_wet_ones_only()
    {
        Assert.Empty(Run(Setup, FloodScenarios.PlumRain, 1).ByVillage);
        var flooded = Run(Setup, FloodScenarios.PlumRain, 9);
        Assert.Equal(flooded.Truth["maxDepthM"], flooded.ByVillage.Values.Max());
        Assert.All(flooded.ByVillage.Values, depth => Assert.True(depth > 0));
    }

    [Fact]
    public void A_rain_gauge_reads_what_fell_since_the_last_advance()
    {
        var simulation = Run(Setup, FloodScenarios.PlumRain, 4);
        var gauge = BuiltUp.Sensors.First(s => s.Kind == "rain").Id;
        Assert.Equal(18.0 / 12, simulation.Measure(gauge), 1e-9);
    }

    [Fact]
    public void An_unknown_sensor_and_a_step_back_in_time_are_refused()
    {
        var simulation = Run(Setup, FloodScenarios.PlumRain, 1);
        Assert.Contains("nowhere", Assert.Throws<ArgumentException>(() => simulation.Measure("nowhere")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Advance(FloodScenarios.PlumRain.Start, FloodScenarios.PlumRain.ForcingAt(0, 1)));
    }

    private static string Deepest()
    {
        var simulation = Run(Setup, FloodScenarios.PlumRain, 9);
        return Setup.Sensors.Where(s => s.Kind == "road-water-depth").MaxBy(s => simulation.Measure(s.Id))!.VillageId!;
    }

    private static IHazardSimulation Run(
        SimulationSetup setup, WorldScenario scenario, double hours, ulong seed = 7, IReadOnlyList<Deployment>? deployments = null, IReadOnlyList<string>? failed = null)
    {
        var simulation = new FloodDomain().Simulate(setup, new(FloodScenarios.PlumRain.Start, seed));
        Continue(simulation, scenario, 0, hours, deployments, failed);
        return simulation;
    }

    private static void Continue(
        IHazardSimulation simulation, WorldScenario scenario, double from, double to, IReadOnlyList<Deployment>? deployments = null, IReadOnlyList<string>? failed = null)
    {
        for (var minute = (int)(from * 60); minute < (int)(to * 60); minute += 5)
            simulation.Advance(FloodScenarios.PlumRain.Start + TimeSpan.FromMinutes(minute + 5), scenario.ForcingAt(minute / 60.0, (minute + 5) / 60.0) with { Deployments = deployments ?? [], FailedAssets = failed ?? [] });
    }

    private static string Trace(SimulationSetup setup, ulong seed)
    {
        var simulation = Run(setup, FloodScenarios.PlumRain, 9, seed);
        return string.Join(' ', setup.Sensors.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => simulation.Measure(s.Id).ToString("R")));
    }
}
