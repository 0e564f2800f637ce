using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Seeding;

/// <summary>Reads a seed folder, such as <c>seeds/haimen</c>, into a <see cref="District"/>.</summary>
internal static class DistrictLoader
{
    /// <summary>Reads and checks a folder.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <exception cref="SeedException">Something in it is wrong; the report says what and where.</exception>
    public static District Load(string folder)
    {
        var report = Check(folder);
        return report.IsValid ? report.District! : throw new SeedException(report);
    }

    /// <summary>Reads a folder and says everything that is wrong with it.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <param name="domains">Hazard domains to hold assets to; null where they are not to be held to any.</param>
    public static SeedReport Check(string folder, IReadOnlyList<DomainDescriptor>? domains = null)
    {
        if (!Directory.Exists(folder))
        {
            return new SeedReport(folder, [new SeedProblem(folder, 0, "", "", "there is no such seed folder")], null);
        }

        var seeds = SeedFolder.Read(folder);
        SeedReferences.Check(seeds);
        SeedGeometry.Check(seeds);
        SeedFigures.Check(seeds);
        if (domains is not null) SeedAssetKinds.Check(seeds, domains);
        var problems = seeds.Problems
            .OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Path, StringComparer.Ordinal)
            .Distinct().ToList();
        return new SeedReport(folder, problems, problems.Count == 0 ? Assemble(seeds) : null);
    }

    private static District Assemble(SeedFolder seeds)
    {
        var district = seeds.District.Content!;
        var waterways = seeds.Waterways.Content!;
        var catalogue = seeds.Catalogue.Content!;
        var villages = seeds.Villages.Content!.Villages;
        return new District
        {
            Id = district.Id,
            NameZh = district.NameZh,
            NameEn = district.NameEn,
            Synthetic = district.Synthetic,
            Scale = district.Scale,
            Seed = district.Seed,
            Outline = seeds.Outline.Content!.Outline,
            Capabilities = catalogue.Capabilities,
            SupplyCategories = catalogue.SupplyCategories,
            Townships = seeds.Townships.Content!.Townships,
            Villages = villages,
            Enterprises = seeds.Enterprises.Content!.Enterprises,
            Shelters = seeds.Shelters.Content!.Shelters,
            Depots = seeds.Depots.Content!.Depots,
            Teams = seeds.Teams.Content!.Teams,
            Sensors = seeds.Sensors.Content!.Sensors,
            Assets = [.. seeds.Assets.Content!.Assets, .. villages.Select(DrainageCells.AssetOf)],
            Waterways = waterways.Waterways,
            Barriers = waterways.Barriers,
            Crossings = waterways.Crossings,
            Partners = seeds.Partners.Content!.Partners,
        };
    }
}
