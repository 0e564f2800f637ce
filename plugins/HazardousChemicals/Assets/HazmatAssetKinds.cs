using Haimen.HazardousChemicals.Substances;
using Haimen.Hazards.Assets;

namespace Haimen.HazardousChemicals.Assets;

/// <summary>The asset kinds that the domain brings.</summary>
internal static class HazmatAssetKinds
{
    public const string StorageTank = "storage-tank";
    public const string ChemicalStore = "chemical-store";

    /// <summary>Report: what is in the tank or store now, {inventoryT}.</summary>
    public const string InventoryReport = "inventory";

    /// <summary>Report: the leak of the tank was stopped.</summary>
    public const string IsolatedReport = "isolated";

    private const double MostT = 200_000;

    private static readonly AssetLabel Substance = new("substance", new("物质", "Substance"), SubstanceTable.Ids);

    private static readonly AssetReportKind Inventory = new(InventoryReport, new("库存报告", "Inventory report"));

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<AssetKind> All { get; } =
    [
        new(StorageTank, new("储罐", "Storage tank"))
        {
            Attributes =
            [
                new("capacityT", new("容量", "Capacity"), 0.01, MostT),
                new("inventoryT", new("库存量", "Inventory as registered"), 0, MostT),
                new("pressurePa", new("正常绝对压力", "Normal absolute pressure"), 50_000, 5e6),
                new("temperatureC", new("正常温度", "Normal temperature"), -200, 80),
                new("bundAreaM2", new("围堰面积（0 为无围堰）", "Area of the bund, 0 where there is none"), 0, 1e6),
                new("heightM", new("罐高", "Height of the tank"), 0.3, 80),
            ],
            Labels =
            [
                Substance,
                new("storage", new("储存方式", "How it is stored"), StorageForms.Ids),
            ],
            Reports = [Inventory, new(IsolatedReport, new("泄漏已切断", "Leak isolated"), Urgent: true)],
        },
        new(ChemicalStore, new("危化品仓库", "Chemical store"))
        {
            Attributes = [new("inventoryT", new("库存量", "Inventory as registered"), 0, MostT)],
            Labels = [Substance],
            Reports = [Inventory],
        },
    ];
}
