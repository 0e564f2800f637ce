namespace Haimen.Host.Seeding;

/// <summary>The files of a seed folder, each read, held against its schema and, where its structure allows, typed.</summary>
internal sealed class SeedFolder
{
    private SeedFolder(string folder)
    {
        District = Read<DistrictDocument>(folder, "district", "yaml");
        Outline = Read<OutlineDocument>(folder, "outline", "json");
        Catalogue = Read<CatalogueDocument>(folder, "catalogue", "yaml");
        Townships = Read<TownshipsDocument>(folder, "townships", "json");
        Villages = Read<VillagesDocument>(folder, "villages", "json");
        Enterprises = Read<EnterprisesDocument>(folder, "enterprises", "json");
        Shelters = Read<SheltersDocument>(folder, "shelters", "yaml");
        Depots = Read<DepotsDocument>(folder, "depots", "yaml");
        Teams = Read<TeamsDocument>(folder, "teams", "yaml");
        Sensors = Read<SensorsDocument>(folder, "sensors", "json");
        Assets = Read<AssetsDocument>(folder, "assets", "json");
        Waterways = Read<WaterwaysDocument>(folder, "waterways", "yaml");
    }

    public SeedPart<DistrictDocument> District { get; }

    public SeedPart<OutlineDocument> Outline { get; }

    public SeedPart<CatalogueDocument> Catalogue { get; }

    public SeedPart<TownshipsDocument> Townships { get; }

    public SeedPart<VillagesDocument> Villages { get; }

    public SeedPart<EnterprisesDocument> Enterprises { get; }

    public SeedPart<SheltersDocument> Shelters { get; }

    public SeedPart<DepotsDocument> Depots { get; }

    public SeedPart<TeamsDocument> Teams { get; }

    public SeedPart<SensorsDocument> Sensors { get; }

    public SeedPart<AssetsDocument> Assets { get; }

    public SeedPart<WaterwaysDocument> Waterways { get; }

    /// <summary>Everything found wrong so far.</summary>
    public List<SeedProblem> Problems { get; } = [];

    /// <summary>Reads every file of a folder.</summary>
    public static SeedFolder Read(string folder) => new(folder);

    private SeedPart<T> Read<T>(string folder, string name, string extension)
        where T : class
    {
        var file = SeedFile.Read(Path.Combine(folder, $"{name}.{extension}"), Problems);
        if (file is null)
        {
            return new SeedPart<T>(null, null);
        }

        Problems.AddRange(SeedSchema.Check(file, name));
        var content = file.As<T>();
        if (content is null && Problems.Count == 0)
        {
            Problems.Add(new SeedProblem(file.Path, 0, "", "", "the file does not have the structure of its schema"));
        }

        return new SeedPart<T>(file, content);
    }
}

/// <summary>One file of a seed folder: as read, and typed; either is missing when it could not be had.</summary>
internal sealed record SeedPart<T>(SeedFile? File, T? Content)
    where T : class;
