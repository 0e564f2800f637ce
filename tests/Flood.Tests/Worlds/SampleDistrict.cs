using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Simulation;

namespace Haimen.Flood.Tests.Worlds;

/// <summary>A made-up district of the shape and figures of the real one: built-up villages around a centre, fields around them.</summary>
internal sealed record SampleDistrict(
    IReadOnlyList<(string Id, GeoPoint Centre)> Areas,
    IReadOnlyList<(string AreaId, VillageSite Site)> Villages,
    IReadOnlyList<(string AreaId, AssetSite Site)> Assets,
    IReadOnlyList<(string AreaId, SensorSite Site)> Sensors,
    IReadOnlyList<(string AreaId, EnterpriseSite Site)> Enterprises)
{
    public static readonly DateTimeOffset Start = new(2025, 6, 18, 12, 0, 0, TimeSpan.Zero);

    public SimulationSetup Setup => new()
    {
        Start = Start,
        Villages = [.. Villages.Select(v => v.Site)],
        Assets = [.. Assets.Select(a => a.Site)],
        Sensors = [.. Sensors.Select(s => s.Site)],
    };

    public static SampleDistrict Create(int areas = 4, int villagesPerArea = 10, ulong seed = 1)
    {
        var random = new DeterministicRandom(seed);
        double Between(double low, double high) => low + ((high - low) * random.NextDouble());

        var centres = new List<(string, GeoPoint)>();
        var villages = new List<(string, VillageSite)>();
        var assets = new List<(string, AssetSite)>();
        var sensors = new List<(string, SensorSite)>();
        var enterprises = new List<(string, EnterpriseSite)>();
        for (var a = 0; a < areas; a++)
        {
            var area = $"area-{a}";
            var centre = new GeoPoint(121.17 + (0.08 * (a % 4)), 31.88 + (0.06 * (a / 4)));
            centres.Add((area, centre));
            for (var v = 0; v < villagesPerArea; v++)
            {
                var urban = a == 0 || v < 2;
                var id = $"{a:00}{v:000}";
                var place = new GeoPoint(centre.Lon + Between(-0.03, 0.03), centre.Lat + Between(-0.025, 0.025));
                var areaHa = urban ? Between(60, 180) : Between(250, 550);
                var ground = Between(2.6, 4.2) - (urban ? 0.2 : 0);
                var outfall = v % 5 == 4 ? 2 : random.NextDouble() < (urban ? 0.65 : 0.22) ? 1 : 0;
                var pump = outfall == 1 ? areaHa * (urban ? Between(0.008, 0.016) : Between(0.003, 0.006)) : 0;
                villages.Add((area, new VillageSite
                {
                    Id = id,
                    NameZh = $"村{id}",
                    Place = place,
                    Population = urban ? 6_000 : 2_500,
                    VulnerablePeople = urban ? 400 : 220,
                    AreaHa = areaHa,
                }));
                assets.Add((area, Asset($"cell-{id}", "drainage-cell", place, id, new()
                {
                    ["areaHa"] = areaHa,
                    ["imperviousPct"] = urban ? Between(45, 75) : Between(10, 22),
                    ["widthM"] = Math.Sqrt(areaHa * 10_000) * Between(0.6, 1.1),
                    ["slopePct"] = Between(0.03, 0.3),
                    ["groundElevationM"] = ground,
                    ["outfallSillM"] = Math.Min(ground - 0.8, Between(1.2, 2.2)),
                    ["stormDrainReturnPeriodYears"] = urban ? 3 : 1,
                    ["pumpCapacityM3S"] = pump,
                    ["outfallPumped"] = outfall == 1 ? 1 : 0,
                    ["outfallTideLocked"] = outfall == 2 ? 1 : 0,
                })));
                if (outfall == 1)
                {
                    assets.Add((area, Asset($"pump-{id}", "pump-station", place, id, new() { ["capacityM3S"] = pump })));
                    sensors.Add((area, new($"state-pump-{id}", "pump-state", place, id, $"pump-{id}", [])));
                }

                if (urban) sensors.Add((area, new($"road-{id}", "road-water-depth", place, id, null, [])));
                if (v % 2 == 0) sensors.Add((area, new($"rain-{id}", "rain", place, id, null, [])));
                enterprises.Add((area, new($"enterprise-{id}", $"企业{id}", place, 50)));
            }

            sensors.Add((area, new($"river-{a}", "river-stage", centre, null, null, [2.65, 3.0, 3.4])));
            assets.Add((area, Asset($"gate-{a}", "gate", centre, null, new() { ["designFlowM3S"] = 0.006 * villagesPerArea * 370, ["sillM"] = 0.5 })));
            sensors.Add((area, new($"state-gate-{a}", "gate-state", centre, null, $"gate-{a}", [])));
        }

        assets.Add(("area-0", Asset("tank-1", "detention-tank", villages[0].Item2.Place, villages[0].Item2.Id, new() { ["volumeM3"] = 5_000 })));
        sensors.Add(("area-0", new("tide-1", "tide-stage", new GeoPoint(121.2, 31.8), null, null, [3.9, 4.3, 4.7, 5.2])));
        return new(centres, villages, assets, sensors, enterprises);
    }

    private static AssetSite Asset(string id, string kind, GeoPoint place, string? village, SortedDictionary<string, double> attributes) =>
        new() { Id = id, Kind = kind, Place = place, VillageId = village, Attributes = attributes };
}
