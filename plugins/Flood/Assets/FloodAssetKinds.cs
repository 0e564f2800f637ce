using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Flood.Assets;

/// <summary>The asset kinds that the domain brings, and their reducers.</summary>
internal static class FloodAssetKinds
{
    public const string DrainageCell = "drainage-cell";
    public const string PumpStation = "pump-station";
    public const string Gate = "gate";
    public const string DetentionTank = "detention-tank";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<AssetKind> All { get; } =
    [
        new(DrainageCell, new("汇水区", "Drainage cell"))
        {
            Attributes =
            [
                new("areaHa", new("面积", "Area"), 0.01, 100_000),
                new("imperviousPct", new("不透水比例", "Impervious share"), 0, 100),
                new("widthM", new("漫流宽度", "Width of overland flow"), 1, 100_000),
                new("slopePct", new("坡度", "Slope"), 0.001, 100),
                new("groundElevationM", new("最低建成地面高程（1985 国家高程）", "Lowest built ground (1985 datum)"), -10, 1_000),
                new("outfallSillM", new("排口底高程", "Sill of the outfall"), -20, 1_000),
                new("stormDrainReturnPeriodYears", new("雨水管渠设计重现期", "Design return period of the drains"), 0.1, 200),
                new("pumpCapacityM3S", new("泵排能力", "Pumping capacity"), 0, 1_000),
                new("outfallPumped", new("泵排（1 是）", "Pumped (1 yes)"), 0, 1),
                new("outfallTideLocked", new("受潮水顶托（1 是）", "Held by the tide (1 yes)"), 0, 1),
            ],
        },
        new(PumpStation, new("泵站", "Pump station"))
        {
            Attributes =
            [
                new("capacityM3S", new("设计排水能力", "Design capacity"), 0.01, 1_000),
                new("pumps", new("机组台数", "Pumps"), 1, 100, Required: false),
                new("startStageM", new("开机水位", "Stage that starts it"), -10, 100, Required: false),
                new("stopStageM", new("停机水位", "Stage that stops it"), -10, 100, Required: false),
            ],
        },
        new(Gate, new("水闸", "Gate"))
        {
            Attributes =
            [
                new("designFlowM3S", new("设计过闸流量", "Design flow"), 0.1, 10_000),
                new("sillM", new("闸底高程", "Sill"), -20, 100),
                new("widthM", new("闸孔总净宽", "Clear width"), 0.5, 1_000, Required: false),
            ],
        },
        new(DetentionTank, new("雨水调蓄池", "Detention tank")) { Attributes = [new("volumeM3", new("有效容积", "Volume"), 1, 10_000_000)] },
    ];

    /// <summary>Moves an asset forward.</summary>
    /// <param name="situation">The asset's situation.</param>
    /// <param name="context">Time and chance.</param>
    /// <exception cref="ArgumentException">The domain brings no such kind.</exception>
    public static AssetUpdate Update(AssetSituation situation, DomainContext context) => situation.Site.Kind switch
    {
        DrainageCell => CellReducer.Update(situation, context),
        PumpStation => PumpStationReducer.Update(situation),
        Gate => GateReducer.Update(situation),
        DetentionTank => DetentionTankReducer.Update(situation, context),
        var kind => throw new ArgumentException($"The flood domain brings no asset of kind '{kind}'.", nameof(situation)),
    };
}
