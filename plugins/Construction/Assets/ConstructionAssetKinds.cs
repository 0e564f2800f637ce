using Haimen.Hazards.Assets;

namespace Haimen.Construction.Assets;

/// <summary>The asset kinds that the domain brings, and their reducers.</summary>
internal static class ConstructionAssetKinds
{
    public const string Excavation = "excavation";
    public const string TowerCrane = "tower-crane";
    public const string Scaffold = "scaffold";
    public const string ConfinedSpace = "confined-space";

    private static readonly AssetAttribute Workers = new("workers", new("作业人数", "Workers on site"), 0, 5_000, Required: false);

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<AssetKind> All { get; } =
    [
        new(Excavation, new("基坑", "Excavation"))
        {
            Labels =
            [
                new("wallType", new("支护形式", "Retaining wall"), ["diaphragm-wall", "soil-nail", "sheet-pile"]),
                new("safetyLevel", new("基坑安全等级（GB 50497）", "Safety level (GB 50497)"), ["1", "2", "3"]),
            ],
            Attributes =
            [
                new("depthM", new("开挖深度；不详则从严判级", "Depth; where unknown it is graded strictly"), 0.5, 80, Required: false),
                new("lengthM", new("长度", "Length"), 1, 2_000),
                new("widthM", new("宽度", "Width"), 1, 2_000),
                Workers,
            ],
            Reports = SiteReports.Structures,
        },
        new(TowerCrane, new("塔式起重机", "Tower crane"))
        {
            Attributes =
            [
                new("heightM", new("塔身高度", "Height"), 5, 400),
                new("jibM", new("起重臂长", "Length of the jib"), 5, 120),
                Workers,
            ],
            Reports = SiteReports.Structures,
        },
        new(Scaffold, new("脚手架", "Scaffold"))
        {
            Attributes =
            [
                new("heightM", new("高度", "Height"), 1, 300),
                new("areaM2", new("搭设面积", "Area"), 1, 200_000),
                Workers,
            ],
            Reports = SiteReports.Structures,
        },
        new(ConfinedSpace, new("有限空间", "Confined space"))
        {
            Attributes = [new("volumeM3", new("容积", "Volume"), 0.5, 1_000_000), Workers],
            Reports = SiteReports.Spaces,
        },
    ];

    /// <summary>Moves an asset forward.</summary>
    /// <param name="situation">The asset's situation.</param>
    /// <param name="now">Now.</param>
    /// <exception cref="ArgumentException">The domain brings no such kind.</exception>
    public static AssetUpdate Update(AssetSituation situation, DateTimeOffset now) => situation.Site.Kind switch
    {
        Excavation => ExcavationReducer.Update(situation, now),
        TowerCrane or Scaffold => HighStructureReducer.Update(situation, now),
        ConfinedSpace => ConfinedSpaceReducer.Update(situation, now),
        var kind => throw new ArgumentException($"The construction domain brings no asset of kind '{kind}'.", nameof(situation)),
    };
}
