using Haimen.Hazards.Assets;

namespace Haimen.FishingVessels.Assets;

/// <summary>The asset kinds that the domain brings, what is registered and reported of them, and their reducers.</summary>
internal static class FishingAssetKinds
{
    public const string Vessel = "fishing-vessel";
    public const string Port = "fishing-port";

    private static readonly string[] Gears = ["cage", "gillnet", "longline", "stow-net", "trawl"];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<AssetKind> All { get; } =
    [
        new(Vessel, new("渔船", "Fishing vessel"))
        {
            Attributes =
            [
                new(FishingAttributes.LengthM, new("船长，米", "Length overall, m"), 3, 100),
                new(FishingAttributes.Crew, new("核定船员人数", "Crew that she may carry"), 1, 80),
                new(FishingAttributes.PowerKW, new("主机功率，千瓦", "Main engine power, kW"), 0, 6_000),
                new(FishingAttributes.MaxBeaufort, new("抗风等级，蒲福风级", "Wind that she may be out in, Beaufort"), 3, 12),
            ],
            Labels =
            [
                new(FishingLabels.Mmsi, new("海上移动业务识别码，9 位数字", "Maritime mobile service identity, 9 digits"), []),
                new(FishingLabels.Port, new("船籍港（渔港编号）", "Home port: id of a fishing-port"), []),
                new(FishingLabels.Gear, new("作业方式", "Gear"), Gears),
            ],
            Reports =
            [
                new(FishingReports.Position, new("船位", "Position")),
                new(FishingReports.PortExit, new("出港报告", "Port exit")),
                new(FishingReports.PortEntry, new("进港报告", "Port entry")),
                new(FishingReports.Muster, new("点名应答", "Muster")),
                new(FishingReports.Mayday, new("遇险呼叫", "Mayday"), Urgent: true),
                new(FishingReports.Sart, new("搜救应答器或示位标信号", "SART or EPIRB signal"), Urgent: true),
                new(FishingReports.ManOverboard, new("人员落水", "Man overboard"), Urgent: true),
            ],
        },
        new(Port, new("渔港", "Fishing port"))
        {
            Attributes = [new(FishingAttributes.Berths, new("泊位数", "Berths"), 1, 5_000)],
        },
    ];

    /// <summary>Moves an asset forward.</summary>
    /// <param name="situation">The asset's situation.</param>
    /// <param name="now">The instant to move to.</param>
    /// <exception cref="ArgumentException">The domain brings no such kind.</exception>
    public static AssetUpdate Update(AssetSituation situation, DateTimeOffset now) => situation.Site.Kind switch
    {
        Vessel => VesselReducer.Update(situation, now),
        Port => PortReducer.Update(situation),
        var kind => throw new ArgumentException($"The fishing domain brings no asset of kind '{kind}'.", nameof(situation)),
    };
}
