using Haimen.Grains.Districts;
using Haimen.Host.Seeding;

namespace Haimen.Host.Tests.Seeding;

public sealed class HazardSeedTests
{
    private static readonly District District = DistrictLoader.Load(SeedFolders.Stored);
    private static readonly Dictionary<string, Asset> Assets = District.Assets.ToDictionary(asset => asset.Id, StringComparer.Ordinal);

    // Quantities and factors of GB 18218-2018 for the substances that stand in the district; some unverified, good enough for a spread.
    private static readonly Dictionary<string, (double QuantityT, double Beta)> Gb18218 = new(StringComparer.Ordinal)
    {
        ["chlorine"] = (5, 4),
        ["ammonia"] = (10, 2),
        ["ethylene-oxide"] = (10, 2),
        ["sulphur-dioxide"] = (20, 2),
        ["hydrogen-chloride"] = (20, 3),
        ["hydrogen-fluoride"] = (1, 5),
        ["hydrogen-sulphide"] = (5, 5),
        ["lpg"] = (50, 1.5),
        ["methanol"] = (500, 1),
        ["benzene"] = (50, 1),
    };

    [Theory]
    [InlineData("storage-tank", 90, 140)]
    [InlineData("chemical-store", 10, 40)]
    [InlineData("building", 140, 160)]
    [InlineData("hydrant", 380, 420)]
    [InlineData("vegetation", 20, 30)]
    [InlineData("excavation", 15, 30)]
    [InlineData("tower-crane", 25, 40)]
    [InlineData("scaffold", 15, 30)]
    [InlineData("confined-space", 5, 15)]
    [InlineData("fishing-port", 2, 2)]
    [InlineData("fishing-vessel", 300, 300)]
    public void Every_kind_of_hazard_asset_is_there_in_number(string kind, int least, int most) =>
        Assert.InRange(District.Assets.Count(asset => asset.Kind == kind), least, most);

    [Fact]
    public void Every_tank_and_store_belongs_to_an_enterprise_near_by_and_holds_no_more_than_it_can()
    {
        var enterprises = District.Enterprises.ToDictionary(enterprise => enterprise.Id, StringComparer.Ordinal);
        Assert.All(District.Assets.Where(asset => asset.Kind is "storage-tank" or "chemical-store"), asset =>
        {
            Assert.True(enterprises[asset.EnterpriseId!].Place.DistanceM(asset.Place) < 300);
            Assert.Contains(asset.Labels!["substance"], Gb18218.Keys);
            Assert.InRange(asset.Attributes["inventoryT"], 0.5, 800);
            if (asset.Kind == "storage-tank") Assert.True(asset.Attributes["inventoryT"] <= 0.86 * asset.Attributes["capacityT"]);
        });
    }

    [Fact]
    public void Major_hazard_sources_of_each_level_exist_most_in_the_parks()
    {
        var levels = District.Assets.Where(asset => asset.Kind is "storage-tank" or "chemical-store").GroupBy(asset => asset.EnterpriseId!).Select(unit =>
        {
            var people = District.Enterprises.Where(enterprise => enterprise.Place.DistanceM(unit.First().Place) < 500).Sum(enterprise => enterprise.Employees);
            var alpha = people >= 100 ? 2.0 : people >= 50 ? 1.5 : people >= 30 ? 1.2 : people >= 1 ? 1.0 : 0.5;
            var ratios = unit.Select(asset => (Ratio: asset.Attributes["inventoryT"] / Gb18218[asset.Labels!["substance"]].QuantityT, Gb18218[asset.Labels["substance"]].Beta)).ToArray();
            var r = alpha * ratios.Sum(item => item.Ratio * item.Beta);
            var level = ratios.Sum(item => item.Ratio) < 1 ? 0 : r >= 100 ? 1 : r >= 50 ? 2 : r >= 10 ? 3 : 4;
            return (Level: level, unit.First().TownshipId);
        }).ToArray();
        Assert.All((int[])[0, 1, 2, 3, 4], level => Assert.Contains(levels, unit => unit.Level == level));
        Assert.True(levels.Count(unit => unit.Level is 1 or 2 or 3 && unit.TownshipId is "linjiang" or "kaifaqu" or "haimengang") >= 20);
    }

    [Fact]
    public void No_two_vessels_share_an_identity_and_each_lies_at_a_port_of_its_township()
    {
        var vessels = District.Assets.Where(asset => asset.Kind == "fishing-vessel").ToArray();
        Assert.Equal(vessels.Length, vessels.Select(vessel => vessel.Labels!["mmsi"]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(vessels, vessel =>
        {
            Assert.Matches("^41[23][0-9]{6}$", vessel.Labels!["mmsi"]);
            var port = Assets[vessel.Labels["port"]];
            Assert.Equal("fishing-port", port.Kind);
            Assert.Equal(port.TownshipId, vessel.TownshipId);
            Assert.InRange(vessel.Attributes["lengthM"], 8, 45);
            Assert.InRange(vessel.Attributes["crew"], 2, 20);
        });
        Assert.Equal("东灶渔港", Assets["port-dongzao"].NameZh);
    }

    [Fact]
    public void Hydrants_are_denser_in_town()
    {
        double PerPerson(string township) => District.Assets.Count(asset => asset.Kind == "hydrant" && asset.TownshipId == township) / (double)District.Townships.Single(t => t.Id == township).Population;
        Assert.True(PerPerson("kaifaqu") > PerPerson("zhengyu"));
        Assert.All(District.Assets.Where(asset => asset.Kind == "hydrant"), hydrant => Assert.InRange(hydrant.Attributes["flowLS"], 10, 30));
    }

    [Fact]
    public void Every_instrument_stands_where_its_asset_does_and_its_kind_fits()
    {
        Dictionary<string, string> kinds = new(StringComparer.Ordinal)
        {
            ["tank-pressure"] = "storage-tank",
            ["tank-level"] = "storage-tank",
            ["tank-temperature"] = "storage-tank",
            ["smoke"] = "building",
            ["heat"] = "building",
            ["hotspot"] = "vegetation",
            ["wall-displacement"] = "excavation",
            ["crane-wind"] = "tower-crane",
            ["scaffold-tilt"] = "scaffold",
            ["oxygen"] = "confined-space",
            ["wave-height"] = "fishing-port",
        };
        Assert.All(kinds, pair =>
        {
            var sensors = District.Sensors.Where(sensor => sensor.Kind == pair.Key).ToArray();
            Assert.NotEmpty(sensors);
            Assert.All(sensors, sensor =>
            {
                Assert.Equal(pair.Value, Assets[sensor.AssetId!].Kind);
                Assert.Equal(Assets[sensor.AssetId!].Place, sensor.Place);
            });
        });
    }

    [Fact]
    public void Every_township_has_its_wind_and_weather_and_the_district_one_gust_forecast()
    {
        Assert.All(District.Townships, township => Assert.All((string[])["wind-speed", "wind-direction", "air-temperature", "relative-humidity"], kind =>
            Assert.Contains(District.Sensors, sensor => sensor.Kind == kind && sensor.TownshipId == township.Id)));
        Assert.Single(District.Sensors, sensor => sensor.Kind == "gust-forecast");
    }

    [Fact]
    public void The_alarm_levels_of_a_pit_rise_and_follow_its_wall()
    {
        var walls = District.Sensors.Where(sensor => sensor.Kind == "wall-displacement").ToArray();
        Assert.All(walls, sensor =>
        {
            var pit = Assets[sensor.AssetId!];
            Assert.Equal(3, sensor.StationLevels.Count);
            if (pit.Labels!["safetyLevel"] == "1") Assert.Equal(Math.Min(20, pit.Attributes["depthM"] * 2), sensor.StationLevels[2], 0.011);
        });
    }

    [Fact]
    public void The_professional_reserves_hold_what_the_district_store_does_not()
    {
        string[] special = ["lime-slaked", "water-cannon-monitor", "dry-powder", "steel-support", "excavator-mat", "immersion-suit", "life-raft", "search-light"];
        var store = District.Depots.Single(depot => depot.Tier == DepotTier.District);
        Assert.All(special, id =>
        {
            Assert.DoesNotContain(id, store.Stock.Keys);
            Assert.Contains(District.Depots, depot => depot.Tier == DepotTier.Township && depot.Stock.GetValueOrDefault(id) > 0);
        });
    }

    [Fact]
    public void Rescue_vessels_wait_at_the_port()
    {
        var vessels = District.Teams.Where(team => team.CapabilityIds.Contains("sea-rescue")).ToArray();
        Assert.True(vessels.Length >= 3);
        Assert.All(vessels, team => Assert.True(team.Station.DistanceM(Assets["port-dongzao"].Place) < 500));
    }

    [Fact]
    public void An_asset_of_an_enterprise_that_is_not_there_is_refused()
    {
        using var seeds = SeedFolders.Copy();
        var enterprise = District.Assets.First(asset => asset.EnterpriseId is not null).EnterpriseId!;
        var line = seeds.Replace("assets.json", $"\"enterpriseId\":\"{enterprise}\"", "\"enterpriseId\":\"enterprise-9999\"");
        Assert.Contains(seeds.Problems(), problem => problem.StartsWith($"assets.json:{line}:", StringComparison.Ordinal) && problem.Contains("there is no enterprise \"enterprise-9999\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_label_that_is_not_text_is_refused()
    {
        using var seeds = SeedFolders.Copy();
        var line = seeds.Replace("assets.json", "\"substance\":\"chlorine\"", "\"substance\":7");
        Assert.Contains(seeds.Problems(), problem => problem.StartsWith($"assets.json:{line}:", StringComparison.Ordinal) && problem.Contains("must be text", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_count_of_the_stores_categories_is_refused()
    {
        using var seeds = SeedFolders.Copy();
        var line = seeds.Replace("district.yaml", "districtStoreCategories: 54", "districtStoreCategories: 55");
        Assert.Contains($"district.yaml:{line}: totals.districtStoreCategories: 55 is not allowed; must be 54, which is what the folder holds", seeds.Problems());
    }

    [Fact]
    public void Copies_of_the_district_share_no_vessel_and_each_keeps_its_port()
    {
        var three = Haimen.Host.Seeding.Generation.DistrictGenerator.Generate(3, 5);
        var vessels = three.Assets.Where(asset => asset.Kind == "fishing-vessel").ToArray();
        var ids = three.Assets.Select(asset => asset.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(900, vessels.Select(vessel => vessel.Labels!["mmsi"]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(vessels, vessel => Assert.Contains(vessel.Labels!["port"], ids));
        Assert.All(three.Assets.Where(asset => asset.EnterpriseId is not null), asset => Assert.Contains(three.Enterprises, enterprise => enterprise.Id == asset.EnterpriseId && enterprise.TownshipId == asset.TownshipId));
    }
}
