using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Simulation;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Flood.Tests.Worlds;

/// <summary>A made-up district of the shape and figures of the real one: built-up villages around a centre, fields around them.</summary>
internal static class SampleDistrict
{
    /// <summary>The ground of a simulation on the district.</summary>
    public static SimulationSetup Setup(WorldDistrict district) => district.SetupFor(new FloodDomain().Descriptor, FloodScenarios.PlumRain.Start);

    public static WorldDistrict Create(int areas = 4, int villagesPerArea = 10, ulong seed = 1)
    {
        var random = new DeterministicRandom(seed);
        return WorldDistrict.Of([.. Enumerable.Range(0, areas).Select(a => Area(a, villagesPerArea, random))]);
    }

    private static WorldArea Area(int number, int villages, DeterministicRandom random)
    {
        var area = new WorldArea($"area-{number}", new GeoPoint(121.17 + (0.08 * (number % 4)), 31.88 + (0.06 * (number / 4))));
        for (var v = 0; v < villages; v++) area = WithVillage(area, number, v, random);
        area = area
            .Sensor($"river-{number}", "river-stage", area.Centre, levels: [2.65, 3.0, 3.4])
            .Asset($"gate-{number}", "gate", area.Centre, ("designFlowM3S", 0.006 * villages * 370), ("sillM", 0.5))
            .Sensor($"state-gate-{number}", "gate-state", area.Centre, $"gate-{number}");
        return number > 0 ? area : area
            .With(Asset("tank-1", "detention-tank", area.Villages[0].Place, area.Villages[0].Id, ("volumeM3", 5_000)))
            .Sensor("tide-1", "tide-stage", new GeoPoint(121.2, 31.8), levels: [3.9, 4.3, 4.7, 5.2]);
    }

    private static WorldArea WithVillage(WorldArea area, int number, int v, DeterministicRandom random)
    {
        var urban = number == 0 || v < 2;
        var id = $"{number:00}{v:000}";
        var place = new GeoPoint(area.Centre.Lon + Between(-0.03, 0.03), area.Centre.Lat + Between(-0.025, 0.025));
        var areaHa = urban ? Between(60, 180) : Between(250, 550);
        var ground = Between(2.6, 4.2) - (urban ? 0.2 : 0);
        var outfall = v % 5 == 4 ? 2 : random.NextDouble() < (urban ? 0.65 : 0.22) ? 1 : 0;
        var pump = outfall == 1 ? areaHa * (urban ? Between(0.008, 0.016) : Between(0.003, 0.006)) : 0;
        area = area
            .Village(id, place, urban ? 6_000 : 2_500, urban ? 400 : 220, areaHa)
            .Enterprise($"enterprise-{id}", place, 50)
            .With(Asset(
                $"cell-{id}", "drainage-cell", place, id,
                ("areaHa", areaHa),
                ("imperviousPct", urban ? Between(45, 75) : Between(10, 22)),
                ("widthM", Math.Sqrt(areaHa * 10_000) * Between(0.6, 1.1)),
                ("slopePct", Between(0.03, 0.3)),
                ("groundElevationM", ground),
                ("outfallSillM", Math.Min(ground - 0.8, Between(1.2, 2.2))),
                ("stormDrainReturnPeriodYears", urban ? 3 : 1),
                ("pumpCapacityM3S", pump),
                ("outfallPumped", outfall == 1 ? 1 : 0),
                ("outfallTideLocked", outfall == 2 ? 1 : 0)));
        if (outfall == 1)
        {
            area = area
                .With(Asset($"pump-{id}", "pump-station", place, id, ("capacityM3S", pump)))
                .Sensor($"state-pump-{id}", "pump-state", place, $"pump-{id}", id);
        }

        if (urban) area = area.Sensor($"road-{id}", "road-water-depth", place, villageId: id);
        return v % 2 == 0 ? area.Sensor($"rain-{id}", "rain", place, villageId: id) : area;

        double Between(double low, double high) => low + ((high - low) * random.NextDouble());
    }

    private static AssetSite Asset(string id, string kind, GeoPoint place, string village, params (string Name, double Value)[] attributes) => new()
    {
        Id = id,
        Kind = kind,
        Place = place,
        VillageId = village,
        Attributes = new SortedDictionary<string, double>(attributes.ToDictionary(x => x.Name, x => x.Value), StringComparer.Ordinal),
    };
}
