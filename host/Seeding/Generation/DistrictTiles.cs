using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Lays generated districts side by side and joins them into one; ids of every copy but the first end in its number.</summary>
internal static class DistrictTiles
{
    // A little more than the district is wide and high, so that no two copies touch.
    private const double StepLonDegrees = 0.56;
    private const double StepLatDegrees = 0.42;

    /// <summary>Joins copies into one district; one copy is left as it is.</summary>
    public static District Join(IReadOnlyList<District> copies, int seed)
    {
        var first = copies[0];
        if (copies.Count == 1)
        {
            return first;
        }

        var columns = (int)Math.Ceiling(Math.Sqrt(copies.Count));
        var tiles = copies.Select((copy, i) => new Tile(copy, i, i % columns * StepLonDegrees, i / columns * StepLatDegrees)).ToArray();
        return first with
        {
            Id = $"{first.Id}-x{copies.Count}",
            NameZh = $"{first.NameZh}×{copies.Count}",
            NameEn = $"{first.NameEn} ×{copies.Count}",
            Scale = copies.Count,
            Seed = seed,
            Outline = Around(tiles),
            Townships = [.. tiles.SelectMany(tile => tile.Townships())],
            Villages = [.. tiles.SelectMany(tile => tile.Copy.Villages.Select(v => v with { Id = tile.Id(v.Id), TownshipId = tile.Id(v.TownshipId), Place = tile.At(v.Place) }))],
            Enterprises = [.. tiles.SelectMany(tile => tile.Copy.Enterprises.Select(e => e with { Id = tile.Id(e.Id), TownshipId = tile.Id(e.TownshipId), Place = tile.At(e.Place) }))],
            Shelters = [.. tiles.SelectMany(tile => tile.Copy.Shelters.Select(s => s with { Id = tile.Id(s.Id), TownshipId = tile.Id(s.TownshipId), Place = tile.At(s.Place) }))],
            Depots = [.. tiles.SelectMany(tile => tile.Copy.Depots.Select(d => d with { Id = tile.Id(d.Id), TownshipId = tile.Id(d.TownshipId), Place = tile.At(d.Place) }))],
            Teams = [.. tiles.SelectMany(tile => tile.Copy.Teams.Select(t => t with { Id = tile.Id(t.Id), TownshipId = tile.Id(t.TownshipId), Station = tile.At(t.Station) }))],
            Sensors = [.. tiles.SelectMany(tile => tile.Sensors())],
            Assets = [.. tiles.SelectMany(tile => tile.Assets())],
            Waterways = [.. tiles.SelectMany(tile => tile.Copy.Waterways.Select(w => w with { Id = tile.Id(w.Id), Line = tile.At(w.Line) }))],
            Barriers = [.. tiles.SelectMany(tile => tile.Copy.Barriers.Select(b => b with { Id = tile.Id(b.Id), Line = tile.At(b.Line) }))],
            Crossings = [.. tiles.SelectMany(tile => tile.Copy.Crossings.Select(c => c with { Id = tile.Id(c.Id), BarrierId = tile.Id(c.BarrierId), Place = tile.At(c.Place) }))],
        };
    }

    // A box around all copies: between them there is nothing.
    private static GeoPolygon Around(Tile[] tiles)
    {
        var points = tiles.SelectMany(tile => tile.At(tile.Copy.Outline.Ring)).ToArray();
        var (west, east) = (points.Min(p => p.Lon), points.Max(p => p.Lon));
        var (south, north) = (points.Min(p => p.Lat), points.Max(p => p.Lat));
        return new GeoPolygon([new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)]);
    }

    private sealed record Tile(District Copy, int Number, double LonDegrees, double LatDegrees)
    {
        public string Id(string id) => Number == 0 ? id : $"{id}-{Number + 1:000}";

        public GeoPoint At(GeoPoint place) => new(Math.Round(place.Lon + LonDegrees, 6), Math.Round(place.Lat + LatDegrees, 6));

        public IReadOnlyList<GeoPoint> At(IReadOnlyList<GeoPoint> line) => [.. line.Select(At)];

        public IEnumerable<Township> Townships() => Copy.Townships.Select(t => t with
        {
            Id = Id(t.Id),
            Codes = [.. t.Codes.Select(Id)],
            Centre = At(t.Centre),
            Outline = new GeoPolygon(At(t.Outline.Ring)),
            NeighbourIds = [.. t.NeighbourIds.Select(Id)],
        });

        public IEnumerable<Sensor> Sensors() => Copy.Sensors.Select(s => s with
        {
            Id = Id(s.Id),
            TownshipId = Id(s.TownshipId),
            Place = At(s.Place),
            VillageId = s.VillageId is null ? null : Id(s.VillageId),
            WaterwayId = s.WaterwayId is null ? null : Id(s.WaterwayId),
            AssetId = s.AssetId is null ? null : Id(s.AssetId),
        });

        public IEnumerable<Asset> Assets() => Copy.Assets.Select(a => a with
        {
            Id = Id(a.Id),
            TownshipId = Id(a.TownshipId),
            Place = At(a.Place),
            VillageId = a.VillageId is null ? null : Id(a.VillageId),
            WaterwayId = a.WaterwayId is null ? null : Id(a.WaterwayId),
            EnterpriseId = a.EnterpriseId is null ? null : Id(a.EnterpriseId),
            Labels = a.Labels?.GetValueOrDefault("port") is { } port
                ? new SortedDictionary<string, string>(a.Labels.ToDictionary(), StringComparer.Ordinal) { ["port"] = Id(port) }
                : a.Labels,
        });
    }
}
