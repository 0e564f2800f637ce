using Haimen.Fire.Models;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Fire.Assets;

/// <summary>The asset kinds that the domain brings, and their reducers.</summary>
internal static class FireAssetKinds
{
    public const string Building = "building";
    public const string Hydrant = "hydrant";
    public const string Vegetation = "vegetation";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<AssetKind> All { get; } =
    [
        new(Building, new("建筑", "Building"))
        {
            Labels = [new("use", new("使用性质", "Use"), BuildingUses.All)],
            Attributes =
            [
                new("floorAreaM2", new("每层建筑面积", "Area of one floor"), 10, 500_000),
                new("heightM", new("建筑高度", "Height"), 2, 700),
                new("floors", new("层数", "Storeys"), 1, 150),
                new("occupants", new("最多同时在内人数", "Most people inside at once"), 0, 100_000),
                new("exposures", new("受火势威胁的相邻建筑数", "Neighbouring buildings that a fire would threaten"), 0, 8),
            ],
        },
        new(Hydrant, new("消火栓", "Hydrant"))
        {
            Attributes = [new("flowLS", new("出水流量", "Flow"), 0, 200)],
            Reports = [new(HydrantReducer.OutOfOrder, new("消火栓损坏", "Hydrant out of order")), new(HydrantReducer.InOrder, new("消火栓可用", "Hydrant in order"))],
        },
        new(Vegetation, new("植被地块", "Vegetation plot"))
        {
            Labels = [new("fuelModel", new("可燃物模型", "Fuel model"), FuelModels.Codes)],
            Attributes =
            [
                new("areaHa", new("面积", "Area"), 0.01, 100_000),
                new("slopePct", new("坡度", "Slope"), 0, 200, Required: false),
                new("aspectDeg", new("坡向（下坡方向）", "Aspect: the direction that the slope faces"), 0, 360, Required: false),
            ],
        },
    ];

    /// <summary>Moves an asset forward.</summary>
    /// <param name="situation">The asset's situation.</param>
    /// <param name="context">Time and chance.</param>
    /// <exception cref="ArgumentException">The domain brings no such kind.</exception>
    public static AssetUpdate Update(AssetSituation situation, DomainContext context) => situation.Site.Kind switch
    {
        Building => BuildingReducer.Update(situation, context.Now),
        Hydrant => HydrantReducer.Update(situation),
        Vegetation => VegetationReducer.Update(situation, context.Now),
        var kind => throw new ArgumentException($"The fire domain brings no asset of kind '{kind}'.", nameof(situation)),
    };
}
