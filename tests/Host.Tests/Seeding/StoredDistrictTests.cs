using Haimen.Grains.Districts;
using Haimen.Hazards;
using Haimen.Host.Seeding;

namespace Haimen.Host.Tests.Seeding;

public sealed class StoredDistrictTests
{
    private static readonly District District = DistrictLoader.Load(SeedFolders.Stored);

    [Fact]
    public void The_stored_district_has_the_totals_of_the_plans()
    {
        Assert.Equal(11, District.Townships.Count);
        Assert.Equal(307, District.Villages.Count);
        Assert.Equal(990_000, District.Villages.Sum(village => village.Population));
        Assert.Equal(1_737, District.Enterprises.Count);
        Assert.Equal(13, District.Shelters.Count);
        Assert.Equal(948_100, District.Shelters.Sum(shelter => shelter.AreaM2));
        Assert.Single(District.Shelters, shelter => shelter.Kind == ShelterKind.Central);
    }

    [Fact]
    public void The_stores_hold_what_the_plans_count()
    {
        var store = Assert.Single(District.Depots, depot => depot.Tier == DepotTier.District);
        Assert.Equal(672.57, store.AreaM2);
        Assert.Equal(54, store.Stock.Count);
        Assert.Equal(62, District.SupplyCategories.Count);
        Assert.InRange(store.Stock.Values.Sum(), 10_001, 10_500);

        var agreement = Assert.Single(District.Depots, depot => depot.Tier == DepotTier.Agreement);
        Assert.Equal(3, agreement.Stock.Count);
        Assert.Equal(40_000, agreement.Stock.Values.Sum());
        Assert.All(agreement.Stock.Keys, id => Assert.Equal(SupplyUse.DailyLife, District.SupplyCategories.Single(category => category.Id == id).Use));
    }

    [Fact]
    public void Every_township_has_its_fire_brigade_its_store_and_its_rain_gauges()
    {
        Assert.All(District.Townships, township =>
        {
            Assert.Single(District.Teams, team => team.Kind == TeamKind.TownshipFire && team.TownshipId == township.Id);
            Assert.Single(District.Depots, depot => depot.Tier == DepotTier.Township && depot.Id == $"depot-{township.Id}" && depot.TownshipId == township.Id);
            Assert.True(District.Sensors.Count(sensor => sensor.Kind == "rain" && sensor.TownshipId == township.Id) >= 4);
        });
    }

    [Fact]
    public void Every_capability_is_held_by_a_team_and_every_team_kind_is_there()
    {
        Assert.All(District.Capabilities, capability => Assert.Contains(District.Teams, team => team.CapabilityIds.Contains(capability.Id)));
        Assert.All(Enum.GetValues<TeamKind>(), kind => Assert.Contains(District.Teams, team => team.Kind == kind));
    }

    [Fact]
    public void The_townships_tile_the_district_without_overlap()
    {
        var whole = GeoShapes.Polygon(District.Outline);
        var parts = District.Townships.Select(township => GeoShapes.Polygon(township.Outline)).ToArray();
        Assert.Equal(whole.Area, parts.Sum(part => part.Area), whole.Area * 1e-4);
        Assert.InRange(GeoShapes.AreaHa(whole), 113_000, 115_000);
        for (var i = 0; i < parts.Length; i++)
        {
            for (var j = i + 1; j < parts.Length; j++)
            {
                Assert.True(parts[i].Intersection(parts[j]).Area < whole.Area * 1e-5);
            }
        }
    }

    [Fact]
    public void A_neighbour_has_its_neighbour_for_a_neighbour()
    {
        var byId = District.Townships.ToDictionary(township => township.Id);
        Assert.All(District.Townships, township =>
        {
            Assert.NotEmpty(township.NeighbourIds);
            Assert.All(township.NeighbourIds, id => Assert.Contains(township.Id, byId[id].NeighbourIds));
        });
    }

    [Fact]
    public void Every_village_has_one_drainage_cell_and_the_cells_cover_the_district()
    {
        var cells = District.Assets.Where(asset => asset.Kind == DrainageCells.Kind).ToArray();
        Assert.Equal(District.Villages.Select(village => village.Id), cells.Select(cell => cell.VillageId));
        Assert.Equal(GeoShapes.AreaHa(GeoShapes.Polygon(District.Outline)), cells.Sum(cell => cell.Attributes["areaHa"]), 300.0);
        Assert.All(cells, cell => Assert.True(cell.Attributes["outfallSillM"] < cell.Attributes["groundElevationM"]));
    }

    [Fact]
    public void A_pumped_cell_has_a_station_of_its_capacity_and_the_station_reports_its_state()
    {
        var pumped = District.Villages.Where(village => village.Drainage.Outfall == Outfall.Pumped).ToArray();
        Assert.NotEmpty(pumped);
        Assert.All(pumped, village =>
        {
            var station = District.Assets.Single(asset => asset.Id == $"pump-{village.Id}");
            Assert.Equal(village.Drainage.PumpCapacityM3S, station.Attributes["capacityM3S"]);
            Assert.Single(District.Sensors, sensor => sensor.AssetId == station.Id);
        });
    }

    [Fact]
    public void Only_the_outlying_township_lies_behind_the_ferry()
    {
        var ring = new GeoPolygon(District.Barriers.Single(barrier => barrier.Id == "barrier-haiyong").Line);
        Assert.All(District.Townships, township => Assert.Equal(township.Id == "haiyong", ring.Contains(township.Centre)));
        Assert.Contains(District.Crossings, crossing => crossing is { Kind: CrossingKind.Ferry, BarrierId: "barrier-haiyong" });
    }

    [Fact]
    public void Gauges_stand_on_the_rivers_and_at_the_gates_that_the_plans_name()
    {
        Assert.Subset(District.Waterways.Select(waterway => waterway.NameZh).ToHashSet(), new HashSet<string> { "宏伟河", "日新河", "通沙河", "民生河", "圩角河" });
        Assert.Subset(District.Assets.Select(asset => asset.NameZh).ToHashSet(), new HashSet<string> { "灵甸闸", "青龙港闸", "东灶港闸" });
        Assert.All(District.Sensors.Where(sensor => sensor.Kind == "river-stage"), sensor => Assert.Equal(3, sensor.StationLevels.Count));
        Assert.All(District.Sensors.Where(sensor => sensor.Kind == "tide-stage"), sensor => Assert.Equal(4, sensor.StationLevels.Count));
        Assert.InRange(District.Sensors.Count, 1_200, 1_500);
    }
}
