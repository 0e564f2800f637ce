using Haimen.Construction.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Construction.Assessment;

/// <summary>
/// What sites are told: to stop work, and from orange (a pit or a space at its alarm) to bring everybody out. The texts name rules
/// and no measured figures, so that a directive in force is not given again with every reading.
/// </summary>
internal static class SiteDirectives
{
    public const string StopWork = "stop-work";
    public const string WithdrawWorkers = "withdraw-workers";

    /// <summary>The kinds that the domain may state.</summary>
    public static IReadOnlyList<DirectiveKind> Kinds { get; } =
        [new(StopWork, new("停工", "Stop work")), new(WithdrawWorkers, new("撤离作业人员", "Withdraw workers"))];

    /// <summary>The directives for the sites that the area acts on, by id.</summary>
    /// <param name="engaged">Those sites.</param>
    public static IReadOnlyList<Directive> Of(IReadOnlyList<SiteRisk> engaged)
    {
        var directives = new List<Directive>();
        foreach (var site in engaged)
        {
            directives.Add(Make(site, StopWork, Stop(site), 10));
            if (site.Grade >= HazardGrade.Orange || site.ActsFrom == HazardGrade.Orange)
                directives.Add(Make(site, WithdrawWorkers, new("作业人员全部撤到警戒圈外，清点人数并报告", "Bring all workers outside the cordon, count them and report"), 15));
        }

        directives.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return directives;
    }

    private static LocalizedText Stop(SiteRisk site) => site.Kind switch
    {
        ConstructionAssetKinds.TowerCrane => new(
            "停止吊装、安拆和顶升，吊钩升起、小车收回，松开回转制动让起重臂随风转动",
            "Stop lifting, erecting and climbing; raise the hook, bring in the trolley, release the slewing brake so that the jib turns with the wind"),
        ConstructionAssetKinds.Scaffold => new(
            "停止脚手架作业，清走架上散料，检查连墙件",
            "Stop work on the scaffold, clear loose material, check the ties"),
        ConstructionAssetKinds.ConfinedSpace => new(
            "停止有限空间作业，持续通风检测，严禁盲目施救",
            "Stop work in the confined space, ventilate and measure; nobody goes in unprotected"),
        _ => new(
            "停止开挖和坑边堆载，准备回填反压，加密监测",
            "Stop digging, take loads off the edge, prepare to backfill, measure more often"),
    };

    private static LocalizedText Rule(SiteRisk site) => site.Kind switch
    {
        ConstructionAssetKinds.TowerCrane => new(
            "风力 6 级（10.8 米/秒）及以上停止吊装；预报阵风 8 级（17.2 米/秒）提前停工；8 级（17.2 米/秒）及以上人员撤离（未核实）；力矩达额定值停止起吊（未核实）",
            "lifting stops from force 6 (10.8 m/s), ahead of forecast gusts of force 8 (17.2 m/s); people leave from force 8 (unverified); lifting stops at the rated moment (unverified)"),
        ConstructionAssetKinds.Scaffold => new(
            "风力 6 级（10.8 米/秒）及以上停止脚手架作业（未核实）；倾斜达报警值停工（未核实）",
            "scaffold work stops from force 6 (10.8 m/s) and at the alarm tilt (unverified)"),
        ConstructionAssetKinds.ConfinedSpace => new(
            "氧 19.5%～23.5%、可燃气体低于 10%LEL、硫化氢不超过 10 mg/m³、一氧化碳不超过 30 mg/m³，超限撤离（未核实）",
            "leave outside 19.5 to 23.5 % oxygen, from 10 % LEL, above 10 mg/m³ hydrogen sulphide or 30 mg/m³ carbon monoxide (unverified)"),
        _ => new(
            "GB 50497-2019：累计值或变化速率达到预警值立即报警并停工撤人；出现险情征兆为红色；基坑进水 0.15 米及以上停工（未核实）",
            "GB 50497-2019: at the limit of the sum or of the rate, alarm at once, stop and withdraw; a danger sign is red; water from 0.15 m stops work (unverified)"),
    };

    private static Directive Make(SiteRisk site, string kind, LocalizedText text, double within) => new()
    {
        Id = $"{kind}@{site.Id}",
        Kind = kind,
        AssetId = site.Id,
        Text = text,
        Rule = Rule(site),
        WithinMinutes = within,
    };
}
