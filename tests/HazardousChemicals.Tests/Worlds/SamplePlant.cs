using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.HazardousChemicals.Tests.Worlds;

/// <summary>A made-up plant with a chlorine and a propane tank, a village to its east and one to its west.</summary>
internal static class SamplePlant
{
    public static readonly GeoPoint Plant = new(121.42, 31.84);

    public static WorldDistrict District { get; } = WorldDistrict.Of(
        new WorldArea("linjiang", Plant)
            .Village("east", new(121.435, 31.84)).Village("west", new(121.405, 31.84))
            .Enterprise("plant", Plant, 120, "chemicals").Enterprise("mill", new(121.423, 31.84), 60, "textiles")
            .With(Tank("cl2", "chlorine", 26, 40, 673_000)).With(Tank("lpg", "lpg", 30, 60, 800_000))
            .With(new AssetSite
            {
                Id = "store", Kind = "chemical-store", Place = Plant, EnterpriseId = "plant",
                Labels = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["substance"] = "ammonia" },
                Attributes = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["inventoryT"] = 2 },
            })
            .Sensor("gas-1", "gas-concentration", Plant, "cl2", null, 1.45, 5.8, 58)
            .Sensor("level-1", "tank-level", Plant, "cl2")
            .Sensor("pressure-1", "tank-pressure", Plant, "cl2")
            .Sensor("temperature-2", "tank-temperature", Plant, "lpg"))
        .Sensor("wind", "wind-speed", Plant).Sensor("direction", "wind-direction", Plant).Sensor("air", "air-temperature", Plant);

    /// <summary>Evening, 2 m/s from the west.</summary>
    /// <param name="hours">How long.</param>
    public static WorldScenario Evening(double hours) => WorldScenario.For(hours)
        .Series("windMS", _ => 2).Series("windDirectionDeg", _ => 270).Series("temperatureC", _ => 22)
        .Reads("wind", _ => 2).Reads("direction", _ => 270).Reads("air", _ => 22);

    /// <summary>A leak of the chlorine tank after half an hour.</summary>
    /// <param name="hours">How long.</param>
    public static WorldScenario Leak(double hours) => Evening(hours).Event(0.5, new()
    {
        Kind = "leak",
        AssetId = "cl2",
        Values = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["holeDiameterM"] = 0.015, ["heightM"] = 0.3 },
    });

    private static AssetSite Tank(string id, string substance, double inventoryT, double capacityT, double pressurePa) => new()
    {
        Id = id,
        Kind = "storage-tank",
        NameZh = id,
        Place = Plant,
        EnterpriseId = "plant",
        Labels = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["substance"] = substance, ["storage"] = "pressurised-liquid" },
        Attributes = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["inventoryT"] = inventoryT, ["capacityT"] = capacityT, ["pressurePa"] = pressurePa, ["temperatureC"] = 20, ["bundAreaM2"] = 90, ["heightM"] = 4,
        },
    };
}
