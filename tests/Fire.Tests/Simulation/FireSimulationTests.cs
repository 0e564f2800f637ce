using Haimen.Fire.Tests.Worlds;
using Haimen.Hazards.Simulation;

namespace Haimen.Fire.Tests.Simulation;

public sealed class FireSimulationTests
{
    private static readonly DateTimeOffset Start = new(2025, 4, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly FireDomain Domain = new();

    [Fact]
    public void A_fire_of_given_growth_follows_t_squared_until_it_is_fought()
    {
        var truth = Begin();
        truth.Advance(Start.AddSeconds(300), Forcing([Ignite(SampleDistrict.Warehouse, ("growth", 3))]));
        // From 10 kW on: 0.0469 · (300 + √(10/0.0469))² = 4.6 MW.
        Assert.Equal(4.64, truth.Truth["heatMW"], 0.1);
    }

    [Fact]
    public void A_fire_burns_out_with_its_load()
    {
        var truth = Begin();
        truth.Advance(Start.AddHours(3), Forcing([Ignite(SampleDistrict.Dwelling, ("growth", 4), ("fireLoadMJM2", 50))]));
        Assert.Equal(0, truth.Truth["buildingsOnFire"]);
        Assert.True(truth.Truth["peakHeatMW"] > 1);
    }

    [Fact]
    public void People_leave_faster_once_told()
    {
        double Left(bool told)
        {
            var truth = Begin();
            var directives = told
                ? new[] { new Haimen.Hazards.Assessment.IssuedDirective(new() { Id = "x", Kind = "evacuate-building", AssetId = SampleDistrict.Dwelling, Text = new("", ""), Rule = new("", ""), WithinMinutes = 10 }, Start) }
                : [];
            truth.Advance(Start.AddMinutes(5), Forcing([Ignite(SampleDistrict.Dwelling)]) with { Directives = directives });
            return truth.Truth["peopleInside"];
        }

        Assert.True(Left(told: true) < Left(told: false));
    }

    [Fact]
    public void A_broken_hydrant_gives_the_crews_less_water()
    {
        double Water(params string[] failed)
        {
            var truth = Begin();
            var forcing = Forcing([Ignite(SampleDistrict.Warehouse)]) with { Deployments = [new("fire-fighting", 6, 0, SampleDistrict.Centre, SampleDistrict.Village)], FailedAssets = failed };
            truth.Advance(Start.AddSeconds(60), forcing);
            return truth.Truth["waterLS"];
        }

        Assert.Equal(20, Water() - Water("hydrant-0"), 1e-9);
    }

    [Fact]
    public void Rain_puts_a_grass_fire_down()
    {
        double Burnt(double rainMmH)
        {
            var truth = Begin();
            truth.Advance(Start.AddMinutes(5), Forcing([Ignite(SampleDistrict.Reeds)]));
            truth.Advance(Start.AddHours(2), Forcing([], rainMmH));
            return truth.Truth["burntHa"];
        }

        Assert.True(Burnt(20) < Burnt(0));
    }

    [Fact]
    public void Without_weather_in_the_scenario_a_mild_day_is_taken()
    {
        var truth = Begin();
        truth.Advance(Start.AddMinutes(5), Forcing([]) with { Series = new Dictionary<string, double>() });
        Assert.Equal(18, truth.Measure("air-1"));
        Assert.Equal(65, truth.Measure("humidity-1"));
        Assert.InRange(truth.Measure($"smoke-{SampleDistrict.Dwelling}"), 0, 1);
    }

    [Fact]
    public void An_ignition_at_a_place_takes_what_is_nearest()
    {
        var truth = Begin();
        truth.Advance(Start.AddMinutes(1), Forcing([new() { Kind = "ignite", Place = SampleDistrict.ReedsPlace }]));
        Assert.Equal((0.0, 1.0), (truth.Truth["buildingsOnFire"], truth.Truth["plotsOnFire"]));
        Assert.Contains("village-1", truth.ByVillage.Keys);
    }

    [Fact]
    public void What_is_unknown_is_refused()
    {
        var truth = Begin();
        Assert.Equal(["ignite"], truth.EventKinds);
        Assert.Throws<ArgumentException>(() => truth.Advance(Start.AddMinutes(1), Forcing([new() { Kind = "flood" }])));
        Assert.Throws<ArgumentException>(() => truth.Advance(Start.AddMinutes(1), Forcing([Ignite("nowhere")])));
        Assert.Throws<ArgumentException>(() => truth.Measure("nowhere"));
    }

    private static IHazardSimulation Begin() => Domain.Simulate(SampleDistrict.Create().SetupFor(Domain.Descriptor, Start), new(Start, 5));

    private static SimulationEvent Ignite(string asset, params (string Name, double Value)[] values) =>
        new() { Kind = "ignite", AssetId = asset, Values = values.ToDictionary(v => v.Name, v => v.Value) };

    private static SimulationForcing Forcing(SimulationEvent[] events, double rainMmH = 0) => new()
    {
        Series = new Dictionary<string, double> { ["temperatureC"] = 22, ["humidityPct"] = 35, ["windMS"] = 3, ["windDirectionDeg"] = 135, ["rainMmH"] = rainMmH },
        RainFields = [],
        OutsideFactor = 1,
        Deployments = [],
        FailedAssets = [],
        Events = events,
    };
}
