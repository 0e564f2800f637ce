using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Geography;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>What enterprises are told: the one whose tank is concerned shuts down, those that the cloud reaches shelter. Both stand until the incident ends.</summary>
internal static class HazmatDirectives
{
    /// <summary>The directives, by id.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="releases">Its releases.</param>
    /// <param name="tanks">Its tanks.</param>
    /// <param name="threats">What threatens them.</param>
    /// <param name="memory">The area's memory. Updated.</param>
    public static IReadOnlyList<Directive> Of(
        AreaSituation situation, IReadOnlyList<Release> releases, AssetView[] tanks, IReadOnlyList<Threat> threats, AreaMemory memory)
    {
        foreach (var tank in tanks)
            if (tank.Grade >= HazardGrade.Orange && tank.Site.EnterpriseId is { } owner)
                memory.ShutDown.Add(owner);
        foreach (var threat in threats.Where(t => t.Grade >= HazardGrade.Orange))
            memory.ShutDown.UnionWith(threat.Struck.Select(a => a.Site.EnterpriseId).OfType<string>());
        foreach (var release in releases.Where(r => r.IsLeaking))
            foreach (var ahead in new[] { 0.0, 1_800, 3_600 })
                if (Footprints.Outline(release, 2, ahead) is { } outline)
                    memory.Sheltering.UnionWith(Exposure.Inside(outline, [], situation.Enterprises).EnterpriseIds);
        var known = situation.Enterprises.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. memory.ShutDown.Where(known.Contains).Select(id => Make(
                HazmatResources.ShutDown, id, new("紧急停车，切断进出料，启动喷淋和围堵", "Shut down, close all feeds, start sprays and containment"),
                new("企业储罐泄漏、着火、超压或受其他灾害威胁", "A tank of the enterprise leaks, burns, is over its pressure or is threatened"), 10))
            .Concat(memory.Sheltering.Where(known.Contains).Select(id => Make(
                HazmatResources.ShelterInPlace, id, new("人员进入室内，关闭门窗和通风，等待通知", "Everyone indoors; close doors, windows and ventilation; wait for word"),
                new("位于 1 小时内达二级伤害浓度（AEGL-2）的范围", "It lies where the second level of harm (AEGL-2) comes within an hour"), 10)))
            .OrderBy(d => d.Id, StringComparer.Ordinal),
        ];
    }

    private static Directive Make(string kind, string enterpriseId, LocalizedText text, LocalizedText rule, double within) => new()
    {
        Id = $"{kind}@{enterpriseId}",
        Kind = kind,
        EnterpriseId = enterpriseId,
        Text = text,
        Rule = rule,
        WithinMinutes = within,
    };
}
