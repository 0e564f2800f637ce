namespace Haimen.Host.Seeding;

/// <summary>Checks that ids stand once and that every reference has something to refer to.</summary>
/// <remarks>Where the file referred to could not be read, its references are not held against it.</remarks>
internal static class SeedReferences
{
    private const int Listed = 25;

    /// <summary>Adds what is wrong to the folder's problems.</summary>
    public static void Check(SeedFolder seeds)
    {
        var townships = Ids(seeds, seeds.Townships.File, "townships", seeds.Townships.Content?.Townships.Select(t => t.Id));
        var villages = Ids(seeds, seeds.Villages.File, "villages", seeds.Villages.Content?.Villages.Select(v => v.Id));
        var capabilities = Ids(seeds, seeds.Catalogue.File, "capabilities", seeds.Catalogue.Content?.Capabilities.Select(c => c.Id));
        var categories = Ids(seeds, seeds.Catalogue.File, "supplyCategories", seeds.Catalogue.Content?.SupplyCategories.Select(c => c.Id));
        var assets = Ids(seeds, seeds.Assets.File, "assets", seeds.Assets.Content?.Assets.Select(a => a.Id));
        assets?.UnionWith(villages?.Select(DrainageCells.IdOf) ?? []);
        var waterways = Ids(seeds, seeds.Waterways.File, "waterways", seeds.Waterways.Content?.Waterways.Select(w => w.Id));
        var barriers = Ids(seeds, seeds.Waterways.File, "barriers", seeds.Waterways.Content?.Barriers.Select(b => b.Id));
        Ids(seeds, seeds.Waterways.File, "crossings", seeds.Waterways.Content?.Crossings.Select(c => c.Id));
        var enterprises = Ids(seeds, seeds.Enterprises.File, "enterprises", seeds.Enterprises.Content?.Enterprises.Select(e => e.Id));
        Ids(seeds, seeds.Shelters.File, "shelters", seeds.Shelters.Content?.Shelters.Select(s => s.Id));
        Ids(seeds, seeds.Depots.File, "depots", seeds.Depots.Content?.Depots.Select(d => d.Id));
        Ids(seeds, seeds.Teams.File, "teams", seeds.Teams.Content?.Teams.Select(t => t.Id));
        Ids(seeds, seeds.Sensors.File, "sensors", seeds.Sensors.Content?.Sensors.Select(s => s.Id));
        Ids(seeds, seeds.Partners.File, "partners", seeds.Partners.Content?.Partners.Select(p => p.Id));

        var refer = new Referrer(seeds);
        Each(seeds.Townships.Content?.Townships, (township, i) =>
            Each(township.NeighbourIds, (id, j) => refer.To(townships, "township", id, seeds.Townships.File, "townships", i, "neighbourIds", j)));
        Each(seeds.Villages.Content?.Villages, (village, i) => refer.To(townships, "township", village.TownshipId, seeds.Villages.File, "villages", i, "townshipId"));
        Each(seeds.Enterprises.Content?.Enterprises, (enterprise, i) => refer.To(townships, "township", enterprise.TownshipId, seeds.Enterprises.File, "enterprises", i, "townshipId"));
        Each(seeds.Shelters.Content?.Shelters, (shelter, i) => refer.To(townships, "township", shelter.TownshipId, seeds.Shelters.File, "shelters", i, "townshipId"));
        Each(seeds.Depots.Content?.Depots, (depot, i) =>
        {
            refer.To(townships, "township", depot.TownshipId, seeds.Depots.File, "depots", i, "townshipId");
            foreach (var category in depot.Stock.Keys)
            {
                refer.To(categories, "supply category", category, seeds.Depots.File, "depots", i, "stock", category);
            }
        });
        Each(seeds.Teams.Content?.Teams, (team, i) =>
        {
            refer.To(townships, "township", team.TownshipId, seeds.Teams.File, "teams", i, "townshipId");
            Each(team.CapabilityIds, (id, j) => refer.To(capabilities, "capability", id, seeds.Teams.File, "teams", i, "capabilityIds", j));
        });
        Each(seeds.Sensors.Content?.Sensors, (sensor, i) =>
        {
            refer.To(townships, "township", sensor.TownshipId, seeds.Sensors.File, "sensors", i, "townshipId");
            refer.To(villages, "village", sensor.VillageId, seeds.Sensors.File, "sensors", i, "villageId");
            refer.To(waterways, "waterway", sensor.WaterwayId, seeds.Sensors.File, "sensors", i, "waterwayId");
            refer.To(assets, "asset", sensor.AssetId, seeds.Sensors.File, "sensors", i, "assetId");
        });
        Each(seeds.Assets.Content?.Assets, (asset, i) =>
        {
            refer.To(townships, "township", asset.TownshipId, seeds.Assets.File, "assets", i, "townshipId");
            refer.To(villages, "village", asset.VillageId, seeds.Assets.File, "assets", i, "villageId");
            refer.To(waterways, "waterway", asset.WaterwayId, seeds.Assets.File, "assets", i, "waterwayId");
            refer.To(enterprises, "enterprise", asset.EnterpriseId, seeds.Assets.File, "assets", i, "enterpriseId");
        });
        Each(seeds.Waterways.Content?.Crossings, (crossing, i) => refer.To(barriers, "barrier", crossing.BarrierId, seeds.Waterways.File, "crossings", i, "barrierId"));
    }

    private static HashSet<string>? Ids(SeedFolder seeds, SeedFile? file, string list, IEnumerable<string>? ids)
    {
        if (file is null || ids is null)
        {
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, id) in ids.Index())
        {
            if (!seen.Add(id))
            {
                seeds.Problems.Add(file.Problem("this id stands more than once", list, i, "id"));
            }
        }

        return seen;
    }

    private static void Each<T>(IReadOnlyList<T>? items, Action<T, int> check)
    {
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            check(items![i], i);
        }
    }

    // A short list of what could have been meant saves a look into another file.
    private static string Words(HashSet<string> known, string what, string id) => known.Count <= Listed
        ? $"there is no {what} \"{id}\"; known are {string.Join(", ", known.Order(StringComparer.Ordinal))}"
        : $"there is no {what} \"{id}\"";

    private sealed class Referrer(SeedFolder seeds)
    {
        public void To(HashSet<string>? known, string what, string? id, SeedFile? file, params ReadOnlySpan<object> path)
        {
            if (known is not null && id is not null && file is not null && !known.Contains(id))
            {
                seeds.Problems.Add(file.Problem(Words(known, what, id), path));
            }
        }
    }
}
