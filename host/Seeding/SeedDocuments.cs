using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Seeding;

// The seed files as they stand on disk, one record per file.

internal sealed record DistrictDocument
{
    public required string Id { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required bool Synthetic { get; init; }

    public required string Note { get; init; }

    public required int Scale { get; init; }

    public required int Seed { get; init; }

    public required ShelterRule ShelterRule { get; init; }

    public required SeedTotals Totals { get; init; }
}

/// <summary>How many people a shelter may hold: its area times the usable share, by the area each person needs.</summary>
internal sealed record ShelterRule
{
    public required double SquareMetresPerPlace { get; init; }

    public required double UsablePct { get; init; }

    public int PlacesIn(double areaM2) => (int)Math.Floor((areaM2 * UsablePct / 100 / SquareMetresPerPlace) + 1e-9);
}

/// <summary>What the district says it has; the check counts it again.</summary>
internal sealed record SeedTotals
{
    public required int Townships { get; init; }

    public required int Villages { get; init; }

    public required int Population { get; init; }

    public required int Enterprises { get; init; }

    public required int Shelters { get; init; }

    public required int ShelterAreaM2 { get; init; }

    public required int SupplyCategories { get; init; }

    /// <summary>Categories that the district store holds; null where the folder states none.</summary>
    public int? DistrictStoreCategories { get; init; }

    public required int DistrictStorePieces { get; init; }

    public required int AgreementPieces { get; init; }
}

internal sealed record OutlineDocument
{
    public required bool Synthetic { get; init; }

    public required string Note { get; init; }

    public required GeoPolygon Outline { get; init; }
}

internal sealed record CatalogueDocument
{
    public required bool Synthetic { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<Capability> Capabilities { get; init; }

    public required IReadOnlyList<SupplyCategory> SupplyCategories { get; init; }
}

internal sealed record TownshipsDocument
{
    public required bool Synthetic { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<Township> Townships { get; init; }
}

internal sealed record VillagesDocument
{
    public required bool Synthetic { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<Village> Villages { get; init; }
}

internal sealed record EnterprisesDocument
{
    public required bool Synthetic { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<Enterprise> Enterprises { get; init; }
}

internal sealed record SheltersDocument
{
    public required bool Synthetic { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<Shelter> Shelters { get; init; }
}

internal sealed record DepotsDocument
{
    public required bool Synthetic { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<Depot> Depots { get; init; }
}

internal sealed record TeamsDocument
{
    public required bool Synthetic { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<Team> Teams { get; init; }
}

internal sealed record SensorsDocument
{
    public required bool Synthetic { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<Sensor> Sensors { get; init; }
}

internal sealed record AssetsDocument
{
    public required bool Synthetic { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<Asset> Assets { get; init; }
}

internal sealed record PartnersDocument
{
    public required bool Synthetic { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<Partner> Partners { get; init; }
}

internal sealed record WaterwaysDocument
{
    public required bool Synthetic { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<Waterway> Waterways { get; init; }

    public required IReadOnlyList<Haimen.Grains.Districts.Barrier> Barriers { get; init; }

    public required IReadOnlyList<Crossing> Crossings { get; init; }
}
