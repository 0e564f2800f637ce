using Haimen.Construction.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Construction.Assessment;

/// <summary>
/// What a site in alarm needs, with the rule that gave each number. The rules of thumb are configuration and unverified; each says
/// so where people read it.
/// </summary>
internal static class SiteNeeds
{
    private const int PeoplePerRescueTeam = 3;
    private const int MostRescueTeams = 6;
    private const int PeoplePerMedicalTeam = 5;
    private const int PeoplePerEscort = 200;
    private const double MetresPerStrut = 6;
    private const double CordonMetresPerTeam = 400;

    /// <summary>The needs of the sites that the area acts on, by id.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="engaged">Those sites.</param>
    /// <param name="all">All of the area's assets.</param>
    /// <param name="memory">The area's memory. Updated.</param>
    public static IReadOnlyList<Need> Of(AreaSituation situation, IReadOnlyList<SiteRisk> engaged, IReadOnlyList<SiteRisk> all, AreaMemory memory)
    {
        var needs = new SteadyNeeds(memory.Needs);
        foreach (var site in engaged) OfSite(needs, site, situation, all);
        return needs.Finish();
    }

    private static void OfSite(SteadyNeeds needs, SiteRisk site, AreaSituation situation, IReadOnlyList<SiteRisk> all)
    {
        // What is only stopped for the wind needs nobody but its own people, and in a storm there are dozens of them.
        if (site.ByWindAlone) return;
        Rescue(needs, site);
        var serious = site.Grade >= HazardGrade.Orange;
        Experts(needs, site, serious);
        if (site.Kind == ConstructionAssetKinds.Excavation) Pit(needs, site, serious);
        Machines(needs, site, serious);
        Residents(needs, site, PeopleInReach.Of(site.View.Place, SiteReach.InnerM(site), situation, all));
    }

    private static void Rescue(SteadyNeeds needs, SiteRisk site)
    {
        var trapped = site.Trapped;
        var space = site.Kind == ConstructionAssetKinds.ConfinedSpace;
        var teams = trapped == 0 ? 0 : Math.Clamp(Divide(trapped, PeoplePerRescueTeam), 1, MostRescueTeams);
        var held = trapped > 0;
        var rule = new LocalizedText(
            $"被困 {trapped} 人，每 {PeoplePerRescueTeam} 人一支搜救队，最多 {MostRescueTeams} 队（未核实）",
            $"{trapped} trapped, one rescue team for {PeoplePerRescueTeam}, at most {MostRescueTeams} (unverified)");
        needs.State(Team(site, ConstructionResources.SearchRescue, teams, 30, 5, rule), held);
        if (space)
        {
            needs.State(Supply(site, ConstructionResources.AirRespirator, 4 * teams, 30, new("每支搜救队 4 套空气呼吸器，严禁无防护施救（未核实）", "4 breathing sets a rescue team; nobody goes in without (unverified)")), held);
        }
        else
        {
            var tools = new LocalizedText("每支搜救队 1 套（未核实）", "one a rescue team (unverified)");
            needs.State(Supply(site, ConstructionResources.LifeDetector, teams, 45, tools), held);
            needs.State(Supply(site, ConstructionResources.HydraulicCutter, teams, 45, tools), held);
        }

        var hurt = trapped + site.Injured;
        var standby = site.Grade >= HazardGrade.Red ? 1 : 0;
        var medical = hurt > 0 ? Math.Clamp(Divide(hurt, PeoplePerMedicalTeam), 1, MostRescueTeams) : standby;
        needs.State(
            Team(site, ConstructionResources.Medical, medical, 30, 4, new(
                $"被困和受伤 {hurt} 人，每 {PeoplePerMedicalTeam} 人一支医疗队；红色险情至少一队待命（未核实）",
                $"{hurt} trapped or injured, one medical team for {PeoplePerMedicalTeam}; at red one stands by (unverified)")),
            site.Grade >= HazardGrade.Red || trapped > 0);
        needs.State(
            Supply(site, ConstructionResources.Stretcher, hurt, 45, new($"被困和受伤 {hurt} 人，每人一副", $"{hurt} trapped or injured, one each")),
            trapped > 0);
    }

    private static void Experts(SteadyNeeds needs, SiteRisk site, bool serious)
    {
        var held = site.Grade >= HazardGrade.Yellow;
        if (site.Kind == ConstructionAssetKinds.ConfinedSpace)
        {
            needs.State(Team(site, ConstructionResources.AirMonitoring, serious ? 1 : 0, 45, 3, new("气体超限，1 支检测队持续检测通风（未核实）", "a gas above its limit: one team to ventilate and measure (unverified)")), held);
        }
        else
        {
            needs.State(Team(site, ConstructionResources.StructuralEngineering, serious ? 1 : 0, 60, 3, new("橙色及以上，1 组结构和岩土专家到场研判（未核实）", "from orange one group of structural and geotechnical experts (unverified)")), held);
        }

        var perimeter = 2 * Math.PI * SiteReach.InnerM(site);
        var cordons = serious ? Math.Clamp((int)Math.Ceiling(perimeter / CordonMetresPerTeam), 1, 3) : 0;
        needs.State(
            Team(site, ConstructionResources.CordonSecurity, cordons, 30, 3, new(
                FormattableString.Invariant($"警戒圈周长 {perimeter:0} 米，每 {CordonMetresPerTeam:0} 米一队，最多 3 队（未核实）"),
                FormattableString.Invariant($"a cordon of {perimeter:0} m, one team for {CordonMetresPerTeam:0} m, at most 3 (unverified)"))),
            held);
    }

    private static void Pit(SteadyNeeds needs, SiteRisk site, bool serious)
    {
        var ground = PitGround.Of(site.View.Site);
        var side = Math.Max(ground.LengthM, ground.WidthM);
        var struts = serious && !site.Collapsed ? (int)Math.Clamp(Math.Ceiling(side / MetresPerStrut), 4, 20) : 0;
        needs.State(
            Supply(site, ConstructionResources.SteelSupport, struts, 120, new(
                FormattableString.Invariant($"长边 {side:0} 米，每 {MetresPerStrut:0} 米一根钢支撑，4 至 20 根（未核实）"),
                FormattableString.Invariant($"longer side {side:0} m, one steel strut for {MetresPerStrut:0} m, 4 to 20 (unverified)"))),
            site.Grade >= HazardGrade.Yellow && !site.Collapsed);
        needs.State(Team(site, ConstructionResources.DrainagePumping, site.Flooded ? 1 : 0, 60, 3, new("基坑进水，1 支排水队抽排（未核实）", "water stands in the pit: one pumping team (unverified)")), site.Flooded);
    }

    private static void Machines(SteadyNeeds needs, SiteRisk site, bool serious)
    {
        var pit = site.Kind == ConstructionAssetKinds.Excavation;
        var machines = site.Kind == ConstructionAssetKinds.ConfinedSpace ? 0
            : site.Collapsed ? Math.Clamp(Divide(site.Trapped, PeoplePerMedicalTeam), 1, 3)
            : pit && serious ? 1 : 0;
        var held = site.Grade >= HazardGrade.Yellow;
        var rule = site.Collapsed
            ? new LocalizedText($"倒塌被困 {site.Trapped} 人，每 5 人一组重型机械，1 至 3 组（未核实）", $"collapsed with {site.Trapped} trapped: one group of machines for 5, 1 to 3 (unverified)")
            : new LocalizedText("基坑报警，1 组机械回填反压（未核实）", "a pit at its alarm: one group of machines to backfill against the wall (unverified)");
        var stated = needs.State(Team(site, ConstructionResources.HeavyEquipment, machines, 60, 4, rule), held);
        if (pit)
        {
            needs.State(
                Supply(site, ConstructionResources.ExcavatorMat, 4 * stated, 90, new("每组机械 4 块路基板（未核实）", "4 mats a group of machines (unverified)")),
                held && stated > 0);
        }
    }

    private static void Residents(SteadyNeeds needs, SiteRisk site, PeopleInReach people)
    {
        var space = site.Kind == ConstructionAssetKinds.ConfinedSpace;
        var leave = !space && site.Grade >= HazardGrade.Red ? people.Residents : 0;
        var held = !space && site.Grade >= HazardGrade.Orange;
        var reach = FormattableString.Invariant($"{SiteReach.InnerM(site):0}");
        var moved = needs.State(
            Make(site, "evacuation", NeedKind.Evacuation, ConstructionResources.ShelterPlace, leave, 4 + (leave / 500.0), 60, new(
                $"红色险情，影响区半径 {reach} 米内居民 {leave} 人撤离（其中需帮助 {people.Vulnerable} 人；半径未核实）",
                $"at red the {leave} residents within {reach} m leave ({people.Vulnerable} need help; reach unverified)"))
                with
            { VulnerablePeople = people.Vulnerable },
            held);
        needs.State(
            Team(site, ConstructionResources.EvacuationEscort, moved == 0 ? 0 : Divide(moved, PeoplePerEscort), 30, 3, new(
                $"撤离 {moved} 人，每队护送 {PeoplePerEscort} 人（未核实）", $"{moved} people to move, {PeoplePerEscort} an escort team (unverified)")),
            held && moved > 0);
    }

    private static Need Team(SiteRisk site, string resource, int quantity, double within, double weight, LocalizedText rule) =>
        Make(site, resource, NeedKind.Team, resource, quantity, weight + Math.Min(2, site.Trapped / 5.0), within, rule);

    private static Need Supply(SiteRisk site, string resource, int quantity, double within, LocalizedText rule) =>
        Make(site, resource, NeedKind.Supply, resource, quantity, 0.5, within, rule);

    private static Need Make(SiteRisk site, string id, NeedKind kind, string resource, int quantity, double weight, double within, LocalizedText rule) => new()
    {
        Id = $"{id}@{site.Id}",
        Kind = kind,
        Resource = resource,
        Quantity = quantity,
        Place = site.View.Place,
        VillageId = site.View.Site.VillageId,
        Weight = weight,
        WithinMinutes = within,
        Rule = rule,
    };

    private static int Divide(int people, int each) => (people + each - 1) / each;
}
