using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Geography;
using Haimen.Hazards.Simulation;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Fire.Tests.Worlds;

/// <summary>
/// A made-up township by the river: a textile warehouse with a workshop 35 m off and hydrants, a dwelling of six storeys away
/// from it, and a strip of dry reeds with a hamlet at its north-western end.
/// </summary>
internal static class SampleDistrict
{
    public const string Area = "area-0";
    public const string Village = "village-0";
    public const string Warehouse = "building-warehouse";
    public const string Workshop = "building-workshop";
    public const string Dwelling = "building-dwelling";
    public const string Reeds = "plot-reeds";

    public static GeoPoint Centre { get; } = new(121.2, 31.85);

    public static GeoPoint ReedsPlace { get; } = Centre.Offset(3_000, -3_000);

    public static GeoPoint HamletPlace { get; } = ReedsPlace.Offset(-420, 420);

    public static WorldDistrict Create(int hydrants = 3) => WorldDistrict.Of(Township(hydrants))
        .Sensor("wind-1", "wind-speed", Centre).Sensor("vane-1", "wind-direction", Centre).Sensor("rain-1", "rain", Centre)
        .Sensor("air-1", "air-temperature", Centre).Sensor("humidity-1", "relative-humidity", Centre);

    private static WorldArea Township(int hydrants)
    {
        var area = new WorldArea(Area, Centre).Village(Village, Centre, 4_000, 300, 300)
            .Village("village-1", HamletPlace, 900, 90, 30)
            .Enterprise("mill", Centre.Offset(20, 0), 160, "textiles");
        area = Building(area, Warehouse, Centre, "warehouse", 4_000, 9, 1, 25);
        area = Building(area, Workshop, Centre.Offset(35, 0), "factory", 1_200, 8, 1, 60);
        area = Building(area, Dwelling, Centre.Offset(900, 500), "dwelling", 500, 18, 6, 90);
        for (var i = 0; i < hydrants; i++)
            area = area.With(new AssetSite { Id = $"hydrant-{i}", Kind = "hydrant", Place = Centre.Offset(60 + (60 * i), 40), VillageId = Village, Attributes = Figures(("flowLS", 20)) });
        area = area.With(new AssetSite
        {
            Id = Reeds,
            Kind = "vegetation",
            NameZh = "江滩芦苇",
            Place = ReedsPlace,
            VillageId = "village-1",
            Labels = new Dictionary<string, string> { ["fuelModel"] = "FM3" },
            Attributes = Figures(("areaHa", 60)),
        });
        return area.With(new SensorSite($"hotspot-{Reeds}", "hotspot", ReedsPlace, "village-1", Reeds, []));
    }

    private static WorldArea Building(WorldArea area, string id, GeoPoint place, string use, double floorM2, double heightM, double floors, double occupants) =>
        area.With(new AssetSite
        {
            Id = id,
            Kind = "building",
            NameZh = id,
            Place = place,
            VillageId = Village,
            EnterpriseId = use == "dwelling" ? null : "mill",
            Labels = new Dictionary<string, string> { ["use"] = use },
            Attributes = Figures(("floorAreaM2", floorM2), ("heightM", heightM), ("floors", floors), ("occupants", occupants), ("exposures", 1)),
        })
        .With(new SensorSite($"smoke-{id}", "smoke", place, Village, id, []))
        .With(new SensorSite($"heat-{id}", "heat", place, Village, id, []));

    private static SortedDictionary<string, double> Figures(params (string Name, double Value)[] values) =>
        new(values.ToDictionary(v => v.Name, v => v.Value), StringComparer.Ordinal);
}
