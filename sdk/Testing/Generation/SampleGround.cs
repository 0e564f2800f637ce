using Haimen.Hazards.Assets;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Hazards.Testing.Generation;

/// <summary>
/// A made-up district for any domain: a few villages and enterprises, assets of each of its kinds with figures drawn from their
/// ranges, and sensors of each kind that it grades or observes: one by itself, and one on each asset.
/// </summary>
internal static class SampleGround
{
    private const int VillagesPerArea = 3;
    private const int AssetsPerKind = 2;
    private const double WidestFigure = 1_000;

    public static WorldDistrict Of(DomainDescriptor domain, ulong seed, int areas = 2) =>
        WorldDistrict.Of([.. Enumerable.Range(0, areas).Select(a => Area(domain, a, new(DeterministicRandom.Derive(seed, $"area-{a}"))))]);

    private static WorldArea Area(DomainDescriptor domain, int number, DeterministicRandom random)
    {
        var area = new WorldArea($"area-{number}", new GeoPoint(121.2 + (0.1 * number), 31.9)) { Name = new($"区镇{number}", $"Area {number}") };
        for (var v = 0; v < VillagesPerArea; v++)
        {
            area = area.Village($"{number}-village-{v}", Near(area.Centre, random, 0.02), 1_500 + (500 * v), 100 + (20 * v));
            area = area.Enterprise($"{number}-enterprise-{v}", Near(area.Centre, random, 0.02), 50 + v);
        }

        foreach (var kind in domain.AssetKinds)
        {
            for (var i = 0; i < AssetsPerKind; i++) area = area.With(Asset(kind, $"{number}-{kind.Id}-{i}", area, i, random));
        }

        foreach (var kind in domain.SensorKinds) area = WithSensors(area, number, kind.Id, Levels(kind));
        foreach (var kind in domain.ObservedKinds) area = area.Sensor($"{number}-{kind}", kind, area.Centre);
        return area;
    }

    /// <summary>An asset of a kind with figures drawn from its ranges.</summary>
    public static AssetSite Asset(AssetKind kind, string id, WorldArea area, int number, DeterministicRandom random)
    {
        var village = area.Villages[number % area.Villages.Count];
        return new()
        {
            Id = id,
            Kind = kind.Id,
            NameZh = id,
            Place = Near(village.Place, random, 0.003),
            VillageId = village.Id,
            EnterpriseId = area.Enterprises[number % area.Enterprises.Count].Id,
            Attributes = new SortedDictionary<string, double>(kind.Attributes.ToDictionary(a => a.Name, a => Figure(a, random)), StringComparer.Ordinal),
            Labels = new SortedDictionary<string, string>(
                kind.Labels.ToDictionary(l => l.Name, l => l.Allowed.Count > 0 ? l.Allowed[random.NextInt32(l.Allowed.Count)] : "1"), StringComparer.Ordinal),
        };
    }

    private static WorldArea WithSensors(WorldArea area, int number, string kind, double[] levels)
    {
        area = area.Sensor($"{number}-{kind}", kind, area.Centre, villageId: area.Villages[0].Id, levels: levels);
        foreach (var asset in area.Assets) area = area.Sensor($"{kind}@{asset.Id}", kind, asset.Place, asset.Id, asset.VillageId, levels);
        return area;
    }

    private static double[] Levels(SensorKind kind)
    {
        var span = kind.MaxValue - kind.MinValue;
        return [kind.MinValue + (0.6 * span), kind.MinValue + (0.7 * span), kind.MinValue + (0.8 * span), kind.MinValue + (0.9 * span)];
    }

    // A range may be open for practical ends (0 to 1e9): half of the draws then stay near its low end, where things really are.
    private static double Figure(AssetAttribute attribute, DeterministicRandom random)
    {
        var low = double.IsFinite(attribute.Min) ? attribute.Min : -WidestFigure;
        var high = double.IsFinite(attribute.Max) ? attribute.Max : low + WidestFigure;
        if (random.NextInt32(2) == 0) high = Math.Min(high, low + WidestFigure);
        return Math.Round(low + ((high - low) * random.NextDouble()), 3);
    }

    private static GeoPoint Near(GeoPoint place, DeterministicRandom random, double degrees) => new(
        Math.Round(place.Lon + (degrees * ((2 * random.NextDouble()) - 1)), 6), Math.Round(place.Lat + (degrees * ((2 * random.NextDouble()) - 1)), 6));
}
