namespace Haimen.Host.Seeding;

/// <summary>The files of a seed folder, each read, held against its schema and, where its structure allows, typed.</summary>
internal sealed class SeedFolder
{
    private SeedFolder()
    {
    }

    public required SeedPart<DistrictDocument> District { get; init; }

    public required SeedPart<OutlineDocument> Outline { get; init; }

    public required SeedPart<CatalogueDocument> Catalogue { get; init; }

    public required SeedPart<TownshipsDocument> Townships { get; init; }

    public required SeedPart<VillagesDocument> Villages { get; init; }

    public required SeedPart<EnterprisesDocument> Enterprises { get; init; }

    public required SeedPart<SheltersDocument> Shelters { get; init; }

    public required SeedPart<DepotsDocument> Depots { get; init; }

    public required SeedPart<TeamsDocument> Teams { get; init; }

    public required SeedPart<SensorsDocument> Sensors { get; init; }

    public required SeedPart<AssetsDocument> Assets { get; init; }

    public required SeedPart<WaterwaysDocument> Waterways { get; init; }

    public required SeedPart<PartnersDocument> Partners { get; init; }

    /// <summary>Everything found wrong so far.</summary>
    public List<SeedProblem> Problems { get; } = [];

    /// <summary>Reads every file of a folder, side by side: most of the time at start goes into reading.</summary>
    public static SeedFolder Read(string folder)
    {
        // The largest first, so that none is left for the end.
        var enterprises = Start<EnterprisesDocument>(folder, "enterprises.json");
        var sensors = Start<SensorsDocument>(folder, "sensors.json");
        var villages = Start<VillagesDocument>(folder, "villages.json");
        var teams = Start<TeamsDocument>(folder, "teams.yaml");
        var assets = Start<AssetsDocument>(folder, "assets.json");
        var townships = Start<TownshipsDocument>(folder, "townships.json");
        var outline = Start<OutlineDocument>(folder, "outline.json");
        var depots = Start<DepotsDocument>(folder, "depots.yaml");
        var catalogue = Start<CatalogueDocument>(folder, "catalogue.yaml");
        var waterways = Start<WaterwaysDocument>(folder, "waterways.yaml");
        var partners = Start<PartnersDocument>(folder, "partners.yaml");
        var shelters = Start<SheltersDocument>(folder, "shelters.yaml");
        var district = Start<DistrictDocument>(folder, "district.yaml");
        var seeds = new SeedFolder
        {
            District = district.GetAwaiter().GetResult(),
            Outline = outline.GetAwaiter().GetResult(),
            Catalogue = catalogue.GetAwaiter().GetResult(),
            Townships = townships.GetAwaiter().GetResult(),
            Villages = villages.GetAwaiter().GetResult(),
            Enterprises = enterprises.GetAwaiter().GetResult(),
            Shelters = shelters.GetAwaiter().GetResult(),
            Depots = depots.GetAwaiter().GetResult(),
            Teams = teams.GetAwaiter().GetResult(),
            Sensors = sensors.GetAwaiter().GetResult(),
            Assets = assets.GetAwaiter().GetResult(),
            Waterways = waterways.GetAwaiter().GetResult(),
            Partners = partners.GetAwaiter().GetResult(),
        };
        seeds.Problems.AddRange(seeds.Parts.SelectMany(part => part.Problems));
        return seeds;
    }

    private IEnumerable<ISeedPart> Parts =>
        [District, Outline, Catalogue, Townships, Villages, Enterprises, Shelters, Depots, Teams, Sensors, Assets, Waterways, Partners];

    private static Task<SeedPart<T>> Start<T>(string folder, string name)
        where T : class => Task.Run(() => SeedPart<T>.Read(Path.Combine(folder, name)));
}
