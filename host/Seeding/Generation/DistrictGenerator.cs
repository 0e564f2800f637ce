using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Seeding.Generation;

/// <summary>
/// Makes a synthetic district of Haimen's shape. At scale 1 with <see cref="StoredSeed"/> it is the one in <c>seeds/haimen</c>;
/// at scale N it is N of them side by side, each with its own chance, so that every count and the area grow alike.
/// </summary>
internal static class DistrictGenerator
{
    /// <summary>The seed of the stored district: the day its plans were published.</summary>
    public const int StoredSeed = 20220728;

    /// <summary>The largest scale.</summary>
    public const int MaxScale = 100;

    /// <summary>Generates a district.</summary>
    /// <param name="scale">How many times the stored size, 1 to <see cref="MaxScale"/>.</param>
    /// <param name="seed">The random seed, 0 or more.</param>
    public static District Generate(int scale, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, MaxScale);
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        var source = DistrictSource.Read();
        var cells = TownshipCells.Build(source);
        return DistrictTiles.Join([.. Enumerable.Range(0, scale).Select(tile => One(source, cells, seed, tile))], seed);
    }

    private static District One(DistrictSource source, IReadOnlyList<TownshipCell> cells, int seed, int tile)
    {
        var waterways = WaterwayGenerator.Waterways(source);
        var barriers = WaterwayGenerator.Barriers(cells, waterways);
        IReadOnlyList<GeoPoint> tidal = [.. waterways.Where(waterway => waterway.Kind != WaterwayKind.River).SelectMany(waterway => waterway.Line)];
        var villages = VillageGenerator.Generate(cells, tidal, Dice.For(seed, tile, DicePart.Villages));
        var enterprises = EnterpriseGenerator.Generate(cells, villages, Dice.For(seed, tile, DicePart.Enterprises));
        var waterAssets = AssetGenerator.Generate(cells, villages, waterways, Dice.For(seed, tile, DicePart.Assets));
        var tanks = ChemicalGenerator.Generate(cells, enterprises, Dice.For(seed, tile, DicePart.Chemicals));
        var fishing = FishingGenerator.Generate(cells, waterways, tile, Dice.For(seed, tile, DicePart.Fishing));
        IReadOnlyList<Asset> hazardAssets =
        [
            .. tanks,
            .. BuildingGenerator.Generate(cells, villages, enterprises, tanks, Dice.For(seed, tile, DicePart.Buildings)),
            .. FireGroundGenerator.Hydrants(cells, villages, tanks, Dice.For(seed, tile, DicePart.Hydrants)),
            .. FireGroundGenerator.Plots(cells, waterways, Dice.For(seed, tile, DicePart.Vegetation)),
            .. ConstructionGenerator.Generate(cells, villages, Dice.For(seed, tile, DicePart.Construction)),
            .. fishing,
        ];
        var mainPort = fishing.Single(asset => asset.Id == FishingGenerator.MainPort).Place;
        return new District
        {
            Id = "haimen",
            NameZh = "南通市海门区",
            NameEn = "Haimen District, Nantong",
            Synthetic = true,
            Scale = 1,
            Seed = seed,
            Outline = GeoShapes.Area(source.Outline),
            Capabilities = SupplyGenerator.Capabilities(),
            SupplyCategories = SupplyGenerator.Categories(),
            Townships = [.. cells.Select(Township)],
            Villages = villages,
            Enterprises = enterprises,
            Shelters = ShelterGenerator.Generate(cells, Dice.For(seed, tile, DicePart.Shelters)),
            Depots = [.. SupplyGenerator.Depots(cells, Dice.For(seed, tile, DicePart.Depots)), .. SupplyGenerator.Reserves(cells, mainPort, Dice.For(seed, tile, DicePart.Reserves))],
            Teams = TeamGenerator.Generate(cells, mainPort, Dice.For(seed, tile, DicePart.Teams)),
            Sensors =
            [
                .. SensorGenerator.Generate(cells, villages, waterways, waterAssets, Dice.For(seed, tile, DicePart.Sensors)),
                .. HazardSensorGenerator.Generate(cells, hazardAssets, Dice.For(seed, tile, DicePart.HazardSensors)),
            ],
            Assets = [.. waterAssets, .. hazardAssets],
            Waterways = waterways,
            Barriers = barriers,
            Crossings = WaterwayGenerator.Crossings(cells, barriers),
            Partners = PartnerSource.Partners(),
        };
    }

    private static Township Township(TownshipCell cell) => new()
    {
        Id = cell.Row.Id,
        Codes = cell.Row.Codes,
        NameZh = cell.Row.NameZh,
        NameEn = cell.Row.NameEn,
        Centre = cell.Centre,
        Outline = GeoShapes.Area(cell.Area),
        Approximate = true,
        NeighbourIds = cell.NeighbourIds,
        Population = cell.Row.Population,
    };
}
