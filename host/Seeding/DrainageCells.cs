using Haimen.Grains.Districts;

namespace Haimen.Host.Seeding;

/// <summary>Makes the drainage-cell asset of a village from the village's own figures, so that they stand in one place only.</summary>
internal static class DrainageCells
{
    /// <summary>The kind of these assets.</summary>
    public const string Kind = "drainage-cell";

    /// <summary>The id of a village's cell.</summary>
    public static string IdOf(string villageId) => $"cell-{villageId}";

    /// <summary>The cell of a village; its attributes are the fields of <see cref="DrainageCell"/>, the outfall as two flags.</summary>
    public static Asset AssetOf(Village village)
    {
        var cell = village.Drainage;
        return new Asset
        {
            Id = IdOf(village.Id),
            NameZh = $"{village.NameZh}汇水区",
            Kind = Kind,
            Place = village.Place,
            TownshipId = village.TownshipId,
            VillageId = village.Id,
            Attributes = new SortedDictionary<string, double>(StringComparer.Ordinal)
            {
                ["areaHa"] = cell.AreaHa,
                ["groundElevationM"] = cell.GroundElevationM,
                ["imperviousPct"] = cell.ImperviousPct,
                ["outfallPumped"] = cell.Outfall == Outfall.Pumped ? 1 : 0,
                ["outfallSillM"] = cell.OutfallSillM,
                ["outfallTideLocked"] = cell.Outfall == Outfall.TideLocked ? 1 : 0,
                ["pumpCapacityM3S"] = cell.PumpCapacityM3S,
                ["slopePct"] = cell.SlopePct,
                ["stormDrainReturnPeriodYears"] = cell.StormDrainReturnPeriodYears,
                ["widthM"] = cell.WidthM,
            },
        };
    }
}
