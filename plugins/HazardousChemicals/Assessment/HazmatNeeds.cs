using Haimen.HazardousChemicals.Assets;
using Haimen.HazardousChemicals.Substances;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Geography;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>What an incident needs, with the rule that gave each number. The rules of thumb are configuration, unverified.</summary>
internal static class HazmatNeeds
{
    private const int SuitsPerTeam = 6;
    private const int PeoplePerEscort = 200;
    private const double HorizonS = 3_600;

    // Slaked lime that binds a kilogram of chlorine, 2 Cl2 + 2 Ca(OH)2, with a tenth to spare; a piece is a bag of 25 kg. Unverified.
    private const double LimeKgPerKg = 1.15;
    private const double LimeBagKg = 25;

    /// <summary>The needs of an area with an incident, by id.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="releases">Its releases.</param>
    /// <param name="tanks">Its tanks.</param>
    /// <param name="threats">What threatens them.</param>
    /// <param name="memory">The area's memory. Updated.</param>
    public static IReadOnlyList<Need> Of(
        AreaSituation situation, IReadOnlyList<Release> releases, AssetView[] tanks, IReadOnlyList<Threat> threats, AreaMemory memory)
    {
        var needs = new SteadyNeeds(memory.Needs);
        var struck = threats.Where(t => t.Grade > HazardGrade.Normal).SelectMany(t => t.Struck).Select(a => a.Site.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var tank in tanks)
        {
            var release = releases.FirstOrDefault(r => r.Tank.Site.Id == tank.Site.Id);
            var burning = tank.Measures.GetValueOrDefault(TankMeasures.Burning) > 0;
            var hot = tank.Measures.GetValueOrDefault(TankMeasures.StateGrade) >= (int)HazardGrade.Orange;
            var concerned = release is { IsLeaking: true } || burning || hot || struck.Contains(tank.Site.Id);
            AtTank(needs, tank, release, concerned, burning || hot);
        }

        Evacuations(needs, situation, releases);
        return needs.Finish();
    }

    private static void AtTank(SteadyNeeds needs, AssetView tank, Release? release, bool concerned, bool heat)
    {
        var leak = release is { IsLeaking: true } ? release.LeakKgS : 0;
        var teams = !concerned ? 0 : leak >= 10 ? 3 : leak >= 1 ? 2 : 1;
        var stated = State(HazmatResources.HazmatResponse, NeedKind.Team, teams, 5, 30, Text(
            $"泄漏约 {leak:0.0} 千克/秒：1 以下一队，1 起两队，10 起三队（未核实）", $"about {leak:0.0} kg/s leaks: one team below 1, two from 1, three from 10 (unverified)"));
        var reach = release is null ? 0 : release.ReachM(2, HorizonS);
        var reachRule = Text($"1 小时内二级伤害浓度最远 {reach / 1000:0.0} 千米", $"the second level of harm reaches {reach / 1000:0.0} km within an hour");
        var monitors = State(HazmatResources.AirMonitoring, NeedKind.Team, !concerned ? 0 : reach > 2_000 ? 2 : 1, 3, 40, Join(reachRule, "，2 千米以上两组", "; two groups beyond 2 km"));
        State(HazmatResources.CordonSecurity, NeedKind.Team, !concerned || release is null ? 0 : reach > 1_000 ? 2 : 1, 2, 45, Join(reachRule, "，1 千米以上两队警戒", "; two cordon teams beyond 1 km"));
        State(HazmatResources.RoadClosure, NeedKind.Team, concerned && reach > 200 ? 1 : 0, 2, 45, Join(reachRule, "，超过 200 米封路", "; roads close beyond 200 m"));
        State(HazmatResources.Medical, NeedKind.Team, concerned && reach > 200 ? 1 : 0, 2, 60, Join(reachRule, "，超过 200 米派医疗队", "; a medical team beyond 200 m"));
        State(HazmatResources.FireFighting, NeedKind.Team, heat ? 3 : 0, 4, 30, new("储罐受热或着火，三队冷却灭火（未核实）", "a tank is heated or burns: three crews cool and fight it (unverified)"));
        State(HazmatResources.WaterCannon, NeedKind.Supply, heat ? 2 : 0, 0.4, 60, new("储罐受热或着火，两门移动水炮（未核实）", "a tank is heated or burns: two monitors (unverified)"));
        if (release is not null && !release.Contents.IsPressurised && release.Contents.Substance.IsFlammable)
            State(HazmatResources.FoamConcentrate, NeedKind.Supply, concerned ? 10 : 0, 0.3, 60, new("可燃液池覆盖泡沫，10 桶（未核实）", "foam over a pool that may burn, 10 drums (unverified)"));
        var suits = Text($"{stated} 支处置队，每队 {SuitsPerTeam} 套", $"{stated} response teams, {SuitsPerTeam} sets each");
        State(HazmatResources.ChemicalSuit, NeedKind.Supply, stated * SuitsPerTeam, 0.3, 60, suits);
        State(HazmatResources.AirRespirator, NeedKind.Supply, stated * SuitsPerTeam, 0.3, 60, suits);
        State(HazmatResources.GasDetector, NeedKind.Supply, 2 * monitors, 0.3, 60, Text($"{monitors} 组监测，每组 2 台", $"{monitors} monitoring groups, 2 each"));
        if (release is null) return;
        var bags = release.Contents.Substance.LimeNeutralises && concerned ? (int)Math.Clamp(Math.Ceiling(leak * 1_800 * LimeKgPerKg / LimeBagKg / 10) * 10, 10, 200) : 0;
        State(HazmatResources.SlakedLime, NeedKind.Supply, bags, 0.05, 60, Text(
            $"中和 30 分钟泄漏 {leak * 1800:0} 千克，每千克用 {LimeKgPerKg:0.00} 千克，每袋 25 千克，10 至 200 袋（未核实）",
            $"to bind {leak * 1800:0} kg that leak in 30 min, {LimeKgPerKg:0.00} kg each, bags of 25 kg, 10 to 200 (unverified)"));
        var liquid = release.Contents.Storage != StorageForms.Gas && concerned;
        State(HazmatResources.Absorbent, NeedKind.Supply, liquid ? 10 : 0, 0.1, 90, new("液体泄漏，10 箱吸附棉围堵（未核实）", "liquid on the ground: 10 boxes of absorbent (unverified)"));

        int State(string resource, NeedKind kind, int quantity, double weight, double within, LocalizedText rule) => needs.State(new()
        {
            Id = $"{resource}@{tank.Site.Id}",
            Kind = kind,
            Resource = resource,
            Quantity = quantity,
            Place = tank.Place,
            VillageId = tank.Site.VillageId,
            Weight = weight,
            WithinMinutes = within,
            Rule = rule,
        });
    }

    private static void Evacuations(SteadyNeeds needs, AreaSituation situation, IReadOnlyList<Release> releases)
    {
        var outlines = releases.SelectMany(r => new[] { 0.0, 1_800, HorizonS }.Select(ahead => Footprints.Outline(r, 2, ahead))).OfType<GeoPolygon>().ToArray();
        var shares = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var outline in outlines)
            foreach (var share in Exposure.Inside(outline, situation.Villages, []).Villages)
                shares[share.VillageId] = Math.Max(share.Share, shares.GetValueOrDefault(share.VillageId));
        foreach (var village in situation.Villages.OrderBy(v => v.Id, StringComparer.Ordinal))
        {
            var share = shares.GetValueOrDefault(village.Id);
            var people = (int)Math.Ceiling(village.Population * share / 10) * 10;
            var vulnerable = Math.Min(people, (int)Math.Ceiling(village.VulnerablePeople * share));
            var rule = Text(
                $"{village.NameZh} {share:P0} 在 1 小时内达二级伤害浓度（AEGL-2）的范围，转移其中全部居民，需帮助的 {vulnerable} 人优先",
                $"{share:P0} of {village.NameZh} lies where the second level of harm (AEGL-2) comes within an hour: all there leave, the {vulnerable} who need help first");
            var moved = needs.State(Make("evacuation", NeedKind.Evacuation, HazmatResources.ShelterPlace, people, 6, 60, rule, vulnerable));
            if (moved == 0) continue;
            needs.State(Make("escort", NeedKind.Team, HazmatResources.EvacuationEscort, (moved + PeoplePerEscort - 1) / PeoplePerEscort, 3, 30,
                Text($"转移 {moved} 人，每队护送 {PeoplePerEscort} 人", $"{moved} people to move, {PeoplePerEscort} an escort team"), 0));

            Need Make(string id, NeedKind kind, string resource, int quantity, double weight, double within, LocalizedText text, int weak) => new()
            {
                Id = $"{id}@{village.Id}",
                Kind = kind,
                Resource = resource,
                Quantity = quantity,
                Place = village.Place,
                VillageId = village.Id,
                Weight = weight,
                WithinMinutes = within,
                VulnerablePeople = weak,
                Rule = text,
            };
        }
    }

    private static LocalizedText Join(LocalizedText text, string zh, string en) => new(text.Zh + zh, text.En + en);

    private static LocalizedText Text(FormattableString zh, FormattableString en) =>
        new(FormattableString.Invariant(zh), FormattableString.Invariant(en));
}
