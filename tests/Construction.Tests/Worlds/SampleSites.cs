using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Construction.Tests.Worlds;

/// <summary>A made-up township with one site of each kind, and a second township with a crane of its own.</summary>
internal static class SampleSites
{
    public static readonly GeoPoint Town = new(121.17, 31.88);
    public static readonly GeoPoint Countryside = new(121.30, 31.95);

    public static AssetSite Pit { get; } = Asset(
        "pit-1", "excavation", Town, ("depthM", 12), ("lengthM", 80), ("widthM", 40), ("workers", 30)) with
    {
        Labels = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["wallType"] = "diaphragm-wall", ["safetyLevel"] = "1" },
    };

    public static AssetSite Crane { get; } = Asset("crane-1", "tower-crane", Town, ("heightM", 60), ("jibM", 50), ("workers", 10));

    public static AssetSite Scaffold { get; } = Asset("scaffold-1", "scaffold", Town, ("heightM", 25), ("areaM2", 600), ("workers", 8));

    public static AssetSite Space { get; } = Asset("space-1", "confined-space", Town, ("volumeM3", 30), ("workers", 3));

    public static WorldDistrict District { get; } = WorldDistrict.Of(
        new WorldArea("town", Town)
            .Village("v1", Town, population: 6_000, vulnerable: 400, areaHa: 120)
            .Enterprise("e1", Town)
            .With(Pit).With(Crane).With(Scaffold).With(Space)
            .Sensor("wall-1", "wall-displacement", Town, "pit-1", "v1", 10, 14, 20)
            .Sensor("settle-1", "ground-settlement", Town, "pit-1", "v1", 12.5, 17.5, 25)
            .Sensor("strut-1", "strut-force", Town, "pit-1", "v1")
            .Sensor("water-1", "groundwater-change", Town, "pit-1", "v1")
            .Sensor("wind-1", "crane-wind", Town, "crane-1", "v1")
            .Sensor("moment-1", "crane-moment", Town, "crane-1", "v1")
            .Sensor("tilt-1", "scaffold-tilt", Town, "scaffold-1", "v1")
            .Sensor("oxygen-1", "oxygen", Town, "space-1", "v1")
            .Sensor("lel-1", "combustible-gas", Town, "space-1", "v1")
            .Sensor("h2s-1", "hydrogen-sulphide", Town, "space-1", "v1")
            .Sensor("co-1", "carbon-monoxide", Town, "space-1", "v1")
            .Sensor("dust-1", "dust", Town, "pit-1", "v1"),
        new WorldArea("country", Countryside)
            .Village("v2", Countryside)
            .With(Asset("crane-2", "tower-crane", Countryside, ("heightM", 40), ("jibM", 40), ("workers", 6)) with { VillageId = "v2" })
            .Sensor("wind-2", "crane-wind", Countryside, "crane-2", "v2"));

    private static AssetSite Asset(string id, string kind, GeoPoint place, params (string Name, double Value)[] attributes) => new()
    {
        Id = id,
        Kind = kind,
        NameZh = id,
        Place = place,
        VillageId = "v1",
        Attributes = new SortedDictionary<string, double>(attributes.ToDictionary(a => a.Name, a => a.Value), StringComparer.Ordinal),
    };
}
