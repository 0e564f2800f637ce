using System.Text.Json;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Tests.Assets;

public sealed class AssetReducerTests
{
    private static readonly DateTimeOffset Start = new(2025, 6, 18, 0, 0, 0, TimeSpan.Zero);
    private static readonly FloodDomain Domain = new();

    private static readonly AssetSite Cell = new()
    {
        Id = "cell-1",
        Kind = "drainage-cell",
        Place = new(121.2, 31.9),
        VillageId = "1",
        Attributes = new Dictionary<string, double> { ["areaHa"] = 120, ["imperviousPct"] = 60, ["groundElevationM"] = 3, ["outfallPumped"] = 1, ["pumpCapacityM3S"] = 1 },
    };

    [Fact]
    public void A_cell_believes_its_rain_gauges_and_remembers_through_its_state()
    {
        var (wet, steps) = Storm([]);
        Assert.True(wet.Measures["depthM"] > 0.2);
        Assert.True(wet.Grade >= HazardGrade.Yellow);
        Assert.NotNull(wet.Reason);
        Assert.Equal(1, JsonDocument.Parse(wet.State).RootElement.GetProperty("v").GetInt32());
        Assert.True(steps > 1);
    }

    [Fact]
    public void A_failed_pump_and_a_mobile_pump_are_believed()
    {
        var depth = Storm([]).Update.Measures["depthM"];
        Assert.True(Storm([See("pump", "pump-state", 0)]).Update.Measures["depthM"] > depth);
        Assert.True(Storm([], [new("drainage-pumping", 1, 3_000, Cell.Place, "1")]).Update.Measures["depthM"] < depth);
    }

    [Fact]
    public void A_road_gauge_pulls_the_belief_towards_what_it_shows()
    {
        var without = Storm([]).Update.Measures["depthM"];
        var with = Storm([See("road", "road-water-depth", 0.02)]).Update.Measures["depthM"];
        Assert.True(with < without / 2, $"{with} against {without}");
    }

    [Fact]
    public void A_long_silence_then_a_shower_is_not_smeared_over_the_day()
    {
        TimedValue[] shower = [new(Start + TimeSpan.FromMinutes(1_435), 15), new(Start + TimeSpan.FromMinutes(1_440), 15)];
        var update = Update(null, Start, Start + TimeSpan.FromDays(1), [See("gauge", "rain", 15, shower)]);
        // 30 mm in the last ten minutes: over the day 1.25 mm/h, smoothed over half an hour about 50.
        Assert.InRange(update.Measures["rainMmH"], 45, 60);
    }

    [Fact]
    public void A_dry_cell_stays_dry_and_its_state_stays_small()
    {
        var update = Update(null, Start, Start + TimeSpan.FromMinutes(10), [See("gauge", "rain", 0)]);
        Assert.Equal(0, update.Measures["depthM"]);
        Assert.Equal(HazardGrade.Normal, update.Grade);
        Assert.Null(update.Reason);
        Assert.True(update.State.Length < 60, update.State);
    }

    [Fact]
    public void A_state_of_another_version_starts_afresh() =>
        Assert.Equal(0, Update("""{"v":99,"p":1e9}""", Start, Start + TimeSpan.FromMinutes(10), []).Measures["storedM3"]);

    [Fact]
    public void A_pump_station_remembers_its_last_report_through_silence()
    {
        var site = Cell with { Id = "pump-1", Kind = "pump-station", Attributes = new Dictionary<string, double> { ["capacityM3S"] = 4 } };
        var failed = Update(site, null, [See("s", "pump-state", 0) with { AssetId = "pump-1" }]);
        Assert.Equal(HazardGrade.Yellow, failed.Grade);
        Assert.Equal(0, failed.Measures["availableM3S"]);
        Assert.Equal(HazardGrade.Yellow, Update(site, failed.State, []).Grade);
        Assert.Equal(4, Update(site, failed.State, [See("s", "pump-state", 4) with { AssetId = "pump-1" }]).Measures["availableM3S"]);
    }

    [Fact]
    public void A_gate_shut_on_a_high_river_at_low_tide_is_noticed()
    {
        var site = Cell with { Id = "gate-1", Kind = "gate", Attributes = new Dictionary<string, double> { ["designFlowM3S"] = 72, ["sillM"] = 0.5 } };
        var river = See("r", "river-stage", 3.2) with { Grade = HazardGrade.Yellow };
        var shut = Update(site, null, [river, See("t", "tide-stage", 0), See("g", "gate-state", 0) with { AssetId = "gate-1" }]);
        Assert.Equal(HazardGrade.Yellow, shut.Grade);
        Assert.Equal(0, shut.Measures["dischargeM3S"]);
        var open = Update(site, null, [river, See("t", "tide-stage", 0), See("g", "gate-state", 100) with { AssetId = "gate-1" }]);
        Assert.Equal(HazardGrade.Normal, open.Grade);
        Assert.Equal(72, open.Measures["dischargeM3S"], 1e-9);
        Assert.Equal(1, Update(site, null, [river, See("t", "tide-stage", 4)]).Measures["tideLocked"]);
    }

    [Fact]
    public void A_detention_tank_fills_in_a_downpour_and_never_overflows()
    {
        var site = Cell with { Id = "tank-1", Kind = "detention-tank", Attributes = new Dictionary<string, double> { ["volumeM3"] = 5_000 } };
        var update = Update(site, null, [See("gauge", "rain", 30, [new(Start + TimeSpan.FromMinutes(5), 30)])]);
        Assert.InRange(update.Measures["storedM3"], 1_000, 5_000);
        Assert.Equal(5_000, update.Measures["storedM3"] + update.Measures["freeM3"], 1e-9);
    }

    [Fact]
    public void An_asset_of_another_domain_is_refused() =>
        Assert.Contains("vessel", Assert.Throws<ArgumentException>(() => Update(Cell with { Kind = "vessel" }, null, [])).Message, StringComparison.Ordinal);

    private static (AssetUpdate Update, int Steps) Storm(SensorObservation[] others, Deployment[]? deployments = null)
    {
        AssetUpdate? update = null;
        var steps = 0;
        for (var at = Start; at < Start + TimeSpan.FromHours(4); at += TimeSpan.FromMinutes(10), steps++)
        {
            var now = at + TimeSpan.FromMinutes(10);
            update = Update(update?.State, at, now, [See("gauge", "rain", 5, [new(now, 5)]), .. others], deployments);
        }

        return (update!, steps);
    }

    private static AssetUpdate Update(string? state, DateTimeOffset from, DateTimeOffset to, SensorObservation[] seen, Deployment[]? deployments = null) =>
        Domain.UpdateAsset(new() { Site = Cell, State = state, PreviousAt = from, Observations = seen, Deployments = deployments ?? [] }, new(to, 1));

    private static AssetUpdate Update(AssetSite site, string? state, SensorObservation[] seen) =>
        Domain.UpdateAsset(new() { Site = site, State = state, PreviousAt = Start, Observations = seen, Deployments = [] }, new(Start + TimeSpan.FromMinutes(10), 1));

    private static SensorObservation See(string id, string kind, double value, TimedValue[]? since = null) => new()
    {
        SensorId = id,
        Kind = kind,
        Place = new(121.2, 31.9),
        VillageId = "1",
        Online = true,
        Grade = HazardGrade.Normal,
        Latest = new(Start, value),
        StationLevels = [],
        Since = since ?? [new(Start + TimeSpan.FromMinutes(5), value)],
    };
}
