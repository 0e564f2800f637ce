using System.Text.Json;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Migrations;
using Haimen.Hazards.Sensing;

namespace Haimen.Fire.Tests.Assets;

public sealed class AssetReducerTests
{
    private static readonly DateTimeOffset Start = new(2025, 4, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly GeoPoint Place = new(121.2, 31.85);
    private static readonly FireDomain Domain = new();
    private static readonly AssetSite Office = new()
    {
        Id = "b",
        Kind = "building",
        Place = Place,
        Labels = new Dictionary<string, string> { ["use"] = "office" },
        Attributes = new Dictionary<string, double> { ["floorAreaM2"] = 800, ["heightM"] = 15, ["floors"] = 4, ["occupants"] = 60, ["exposures"] = 2 },
    };

    private static readonly AssetSite Grass = new()
    {
        Id = "v",
        Kind = "vegetation",
        Place = Place,
        Labels = new Dictionary<string, string> { ["fuelModel"] = "FM1" },
        Attributes = new Dictionary<string, double> { ["areaHa"] = 40 },
    };

    [Fact]
    public void One_smoke_alarm_is_suspected_and_a_second_sign_confirms()
    {
        var suspected = Move(Office, null, 0, Seen("smoke", 7, HazardGrade.Yellow));
        Assert.Equal((1.0, HazardGrade.Blue), (suspected.Measures["status"], suspected.Grade));
        var confirmed = Move(Office, suspected, 5, Seen("smoke", 8, HazardGrade.Yellow), Seen("heat", 60, HazardGrade.Yellow));
        Assert.Equal(2, confirmed.Measures["status"]);
        Assert.True(confirmed.Grade >= HazardGrade.Yellow && confirmed.Measures["neededFlowLS"] >= 20);
    }

    [Fact]
    public void A_false_alarm_is_forgotten_when_the_air_clears()
    {
        var suspected = Move(Office, null, 0, Seen("smoke", 7, HazardGrade.Yellow));
        Assert.Equal(0, Move(Office, suspected, 5, Seen("smoke", 0.3, HazardGrade.Normal)).Measures["status"]);
    }

    [Fact]
    public void A_fire_grows_by_the_square_of_time_while_detectors_are_too_hot_to_tell()
    {
        AssetUpdate? update = null;
        var heat = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            update = Move(Office, update, i * 5, Seen("heat", 800, HazardGrade.Red));
            heat.Add(update.Measures["heatReleaseKW"]);
        }

        for (var i = 1; i < heat.Count; i++) Assert.True(heat[i] > heat[i - 1]);
        Assert.True(heat[^1] <= 250 * 800);
    }

    [Fact]
    public void A_fire_is_out_twenty_minutes_after_its_sensors_cooled()
    {
        var update = Move(Office, null, 0, Seen("heat", 120, HazardGrade.Orange));
        update = Move(Office, update, 5, Seen("heat", 22, HazardGrade.Normal));
        Assert.Equal(3, update.Measures["status"]);
        Assert.Equal(3, Move(Office, update, 20, Seen("heat", 22, HazardGrade.Normal)).Measures["status"]);
        var rekindled = Move(Office, update, 20, Seen("heat", 120, HazardGrade.Orange));
        Assert.Equal(2, rekindled.Measures["status"]);
        Assert.Equal((0.0, HazardGrade.Normal), (Move(Office, update, 26, Seen("heat", 22, HazardGrade.Normal)).Measures["status"], Move(Office, update, 26, Seen("heat", 22, HazardGrade.Normal)).Grade));
    }

    [Fact]
    public void Sensors_of_another_building_do_not_set_this_one_on_fire() =>
        Assert.Equal(0, Move(Office, null, 0, Seen("heat", 700, HazardGrade.Red) with { AssetId = "c" }).Measures["status"]);

    [Fact]
    public void A_hydrant_gives_nothing_while_out_of_order()
    {
        var site = new AssetSite { Id = "h", Kind = "hydrant", Place = Place, Attributes = new Dictionary<string, double> { ["flowLS"] = 25 } };
        var broken = Report(site, null, "out-of-order");
        Assert.Equal((0.0, HazardGrade.Blue), (broken.Measures["availableFlowLS"], broken.Grade));
        Assert.Equal(0, Report(site, broken, null).Measures["availableFlowLS"]);
        Assert.Equal(25, Report(site, broken, "in-order").Measures["availableFlowLS"]);
    }

    [Fact]
    public void The_fire_weather_is_reckoned_once_a_day_at_noon_and_rain_lowers_it()
    {
        AssetUpdate? update = null;
        var fwi = new List<double>();
        for (var hour = 0; hour <= 96; hour++)
        {
            var raining = hour is > 60 and < 72;
            update = Move(Grass, update, hour * 60, Seen("air-temperature", 22, 0), Seen("relative-humidity", 30, 0), Seen("wind-speed", 6, 0),
                Seen("rain", raining ? 2 : 0, 0));
            fwi.Add(update.Measures["fwi"]);
        }

        Assert.Equal(0, fwi[3]);
        Assert.True(fwi[4] > 5);
        Assert.Equal(fwi[5], fwi[27]);
        Assert.True(fwi[28] > fwi[4] && fwi[52] > fwi[28]);
        Assert.True(fwi[76] < fwi[52] / 2);
    }

    [Fact]
    public void A_hotspot_starts_a_front_that_runs_downwind_and_ends()
    {
        SensorObservation[] air = [Seen("air-temperature", 25, 0), Seen("relative-humidity", 25, 0), Seen("wind-speed", 6, 0), Seen("wind-direction", 90, 0)];
        var update = Move(Grass, null, 0, [.. air, Seen("hotspot", 300, HazardGrade.Orange)]);
        update = Move(Grass, update, 10, [.. air, Seen("hotspot", 500, HazardGrade.Red)]);
        Assert.Equal(2, update.Measures["status"]);
        Assert.Equal(270, update.Measures["bearingDeg"], 1e-6);
        Assert.True(update.Measures["headM"] > update.Measures["halfWidthM"] && update.Measures["halfWidthM"] > 8);
        update = Move(Grass, update, 15, [.. air, Seen("hotspot", 30, HazardGrade.Normal)]);
        Assert.Equal(3, update.Measures["status"]);
        Assert.Equal(0, Move(Grass, update, 50, [.. air, Seen("hotspot", 30, HazardGrade.Normal)]).Measures["status"]);
    }

    [Fact]
    public void Crews_on_scene_slow_the_front()
    {
        SensorObservation[] air = [Seen("air-temperature", 25, 0), Seen("relative-humidity", 45, 0), Seen("wind-speed", 4, 0), Seen("hotspot", 500, HazardGrade.Red)];
        var start = Move(Grass, null, 0, air);
        var free = Move(Grass, start, 30, air);
        var fought = Domain.UpdateAsset(Situation(Grass, start, 30, air) with { Deployments = [new("fire-fighting", 3, 0, Place, null)] }, new(Start.AddMinutes(30), 1));
        Assert.True(fought.Measures["burntHa"] < free.Measures["burntHa"]);
        Assert.True(fought.Measures["heldShare"] > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"v\":99}")]
    [InlineData("{\"v\":1,\"heatKW\":-5}")]
    [InlineData("{\"v\":1,\"status\":9}")]
    [InlineData("{\"v\":1,\"status\":\"burning\"}")]
    public void A_state_that_cannot_be_read_begins_anew(string state)
    {
        var update = Domain.UpdateAsset(Situation(Office, null, 0, []) with { State = state, PreviousAt = Start.AddMinutes(-5) }, new(Start, 1));
        Assert.Equal(0, update.Measures["status"]);
        Assert.Equal(1, JsonDocument.Parse(update.State).RootElement.GetProperty("v").GetInt32());
    }

    [Fact]
    public void A_state_of_another_version_is_not_guessed_at() =>
        Assert.Null(Domain.MigrateState(new StateMigration(StateOwner.Asset, "building", 2, """{"v":2}""")));

    private static AssetUpdate Move(AssetSite site, AssetUpdate? before, double minutes, params SensorObservation[] seen) =>
        Domain.UpdateAsset(Situation(site, before, minutes, seen), new(Start.AddMinutes(minutes), 1));

    // Updates within a test follow each other by at most an hour, so each reading stands for the time since the last one.
    private static AssetSituation Situation(AssetSite site, AssetUpdate? before, double minutes, SensorObservation[] seen) => new()
    {
        Site = site,
        State = before?.State,
        PreviousAt = before is null ? null : Previous(site, minutes),
        Observations = [.. seen.Select(s => At(s with { AssetId = s.AssetId == "own" ? site.Id : s.AssetId }, minutes))],
        Deployments = [],
    };

    private static DateTimeOffset Previous(AssetSite site, double minutes) => Start.AddMinutes(site.Kind == "vegetation" && minutes % 60 == 0 ? minutes - 60 : Math.Max(0, minutes - 10));

    private static SensorObservation At(SensorObservation seen, double minutes)
    {
        var reading = new TimedValue(Start.AddMinutes(minutes), seen.Latest.Value);
        return seen with { Latest = reading, Since = [reading] };
    }

    private static AssetUpdate Report(AssetSite site, AssetUpdate? before, string? kind) => Domain.UpdateAsset(
        Situation(site, before, 0, []) with { Reports = kind is null ? [] : [new() { Kind = kind, At = Start }] }, new(Start, 1));

    private static SensorObservation Seen(string kind, double value, HazardGrade grade) => new()
    {
        SensorId = kind,
        Kind = kind,
        Place = Place,
        AssetId = kind is "smoke" or "heat" or "hotspot" ? "own" : null,
        Online = true,
        Grade = grade,
        Latest = new(Start, value),
        StationLevels = [],
        Since = [],
    };
}
