using Haimen.Fire.Assets;
using Haimen.Fire.Models;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Geography;

namespace Haimen.Fire.Assessment;

/// <summary>
/// What a fire in a building needs, with the rule that gave each number. The rules of thumb are configuration, unverified for
/// Haimen, except where a source stands with them.
/// </summary>
internal static class BuildingNeeds
{
    private const int MostEngines = 12;
    private const int MostRescueTeams = 4;
    private const double MonitorLS = 40;
    private const double DrumLS = 20;
    private const double PeoplePerRescueTeam = 50;
    private const double StillInside = 0.25;

    // What was sent stays until the fire counts as out, so that orders do not come and go with the readings.
    private static readonly LocalizedText Embers = new("明火已灭，保留力量清理余火，确认熄灭后撤收", "flames out; kept until the embers are out");

    /// <summary>States them.</summary>
    /// <param name="needs">The needs.</param>
    /// <param name="situation">The area.</param>
    /// <param name="fire">The fire.</param>
    public static void State(SteadyNeeds needs, AreaSituation situation, BuildingFire fire)
    {
        var flow = fire.Profile.NeededLS(fire.DecisionKW);
        Engines(needs, situation, fire, flow);
        Supplies(needs, fire, flow);
        People(needs, situation, fire);
        Cordon(needs, fire);
    }

    private static void Engines(SteadyNeeds needs, AreaSituation situation, BuildingFire fire, double flow)
    {
        var hydrants = HydrantSupply.At(situation, fire.Place);
        var engines = WaterFlow.Engines(flow);
        var lacking = Math.Max(0, flow - hydrants.FlowLS);

        // What hydrants do not give the engines bring along and fetch.
        var tankers = WaterFlow.Engines(lacking, WaterFlow.TankerLS);
        var wanted = fire.Burns ? Math.Clamp(Math.Max(engines, tankers), 1, MostEngines) : 0;
        var enough = lacking <= 0 ? ("水源充足", "enough") : (
            FormattableString.Invariant($"缺 {lacking:0} 升/秒，每车自带和运水 {WaterFlow.TankerLS:0} 升/秒（未核实）需 {tankers} 车"),
            FormattableString.Invariant($"{lacking:0} L/s short, {tankers} engines that bring and fetch {WaterFlow.TankerLS:0} L/s each (unverified)"));
        Add(needs, fire, "fire-fighting", NeedKind.Team, FireResources.FireFighting, wanted, 10, 10, Text(
            $"15 分钟后热释放约 {fire.DecisionKW / 1000:0.0} 兆瓦，需水 {flow:0} 升/秒（NFA 与 GB 50974 取大），每车 {WaterFlow.EngineLS:0} 升/秒（未核实）需 {engines} 车；{HydrantSupply.ReachM:0} 米内消火栓 {hydrants.Count} 个共 {hydrants.FlowLS:0} 升/秒，{enough.Item1}；最多 {MostEngines} 队",
            $"about {fire.DecisionKW / 1000:0.0} MW in 15 min needs {flow:0} L/s (the larger of NFA and GB 50974), {engines} engines of {WaterFlow.EngineLS:0} L/s (unverified); {hydrants.Count} hydrants within {HydrantSupply.ReachM:0} m give {hydrants.FlowLS:0} L/s, {enough.Item2}; at most {MostEngines} teams"));
    }

    private static void Supplies(SteadyNeeds needs, BuildingFire fire, double flow)
    {
        var large = fire.Burns && flow >= 2 * MonitorLS;
        Add(needs, fire, "water-cannon", NeedKind.Supply, FireResources.WaterCannonMonitor, large ? (int)Math.Min(6, Math.Ceiling(flow / MonitorLS / 2)) : 0, 20, 1, Text(
            $"需水 {flow:0} 升/秒，达 {2 * MonitorLS:0} 升/秒起用移动炮，半数水量由炮出，每门 {MonitorLS:0} 升/秒",
            $"{flow:0} L/s needed; from {2 * MonitorLS:0} L/s monitors give half of it, {MonitorLS:0} L/s each"));
        var industrial = fire.Profile.Use is BuildingUses.Factory or BuildingUses.Warehouse;
        Add(needs, fire, "foam", NeedKind.Supply, FireResources.FoamConcentrate, fire.Burns && industrial ? (int)Math.Clamp(Math.Ceiling(flow / DrumLS), 1, 20) : 0, 30, 1, Text(
            $"厂房仓库火灾用泡沫渗透堆垛：每 {DrumLS:0} 升/秒一桶（约半小时用量，未核实）",
            $"foam to reach into stacked goods: a drum for each {DrumLS:0} L/s (about half an hour's, unverified)"));
    }

    private static void People(SteadyNeeds needs, AreaSituation situation, BuildingFire fire)
    {
        var inside = fire.Burns ? fire.Profile.Occupants : 0;
        var rescue = inside == 0 ? 0 : Math.Clamp((int)Math.Ceiling(inside * StillInside / PeoplePerRescueTeam), 1, MostRescueTeams);
        Add(needs, fire, "search-rescue", NeedKind.Team, FireResources.SearchRescue, rescue, 15, 8, Text(
            $"最多 {inside} 人在内，按四分之一未能自行撤出（未核实），每队 {PeoplePerRescueTeam:0} 人，最多 {MostRescueTeams} 队",
            $"up to {inside} people inside, a quarter taken not to get out alone (unverified), {PeoplePerRescueTeam:0} a team, at most {MostRescueTeams}"));
        Add(needs, fire, "medical", NeedKind.Team, FireResources.Medical, inside == 0 ? 0 : inside >= 100 ? 2 : 1, 20, 5, Text(
            $"最多 {inside} 人在内，派医疗队，100 人起两队", $"up to {inside} people inside: a medical team, two from 100"));
        Shelter(needs, situation, fire);
    }

    private static void Shelter(SteadyNeeds needs, AreaSituation situation, BuildingFire fire)
    {
        var radius = BuildingFire.RadiusM(fire.DecisionKW, PointSource.IgnitionKWM2);
        var near = fire.Burns && radius >= 1
            ? ReachedPeople.Inside(situation, fire.Place, GeoShapes.Circle(fire.Place, radius)) : new(0, 0, [], 0, []);
        var home = fire.Burns && fire.Profile.Use == BuildingUses.Dwelling ? fire.Profile.Occupants : 0;
        var people = Math.Max(home, near.People);
        var evacuees = Add(needs, fire, "evacuation", NeedKind.Evacuation, FireResources.ShelterPlace, people, 60, 3, Text(
            $"住宅内最多 {home} 人、12.5 千瓦/平方米范围（{radius:0} 米）内居民约 {near.People} 人，取大者安置",
            $"up to {home} people in the dwelling, about {near.People} residents within the 12.5 kW/m2 radius of {radius:0} m; places for the larger"),
            near.VulnerablePeople);
        Add(needs, fire, "escort", NeedKind.Team, FireResources.EvacuationEscort, evacuees > 0 ? Math.Max(1, (int)Math.Ceiling(evacuees / 200.0)) : 0, 30, 3, Text(
            $"疏散 {evacuees} 人，每队护送 200 人", $"{evacuees} people to move, 200 an escort team"));
    }

    private static void Cordon(SteadyNeeds needs, BuildingFire fire)
    {
        var radius = BuildingFire.RadiusM(fire.DecisionKW, PointSource.PainKWM2);
        Add(needs, fire, "cordon", NeedKind.Team, FireResources.CordonSecurity, fire.Burns ? radius >= 60 ? 2 : 1 : 0, 20, 3, Text(
            $"4 千瓦/平方米范围 {radius:0} 米外警戒，60 米起两队", $"cordon outside the 4 kW/m2 radius of {radius:0} m, two teams from 60 m"));
        var close = fire.Burns && radius >= 20;
        var rule = Text($"4 千瓦/平方米范围达 {radius:0} 米（20 米起），管制周边道路保障消防车通行", $"the 4 kW/m2 radius is {radius:0} m (from 20 m): close roads and keep them free for engines");
        Add(needs, fire, "road-closure", NeedKind.Team, FireResources.RoadClosure, close ? 1 : 0, 30, 2, rule);
        Add(needs, fire, "traffic-cone", NeedKind.Supply, FireResources.TrafficCone, close ? 10 : 0, 40, 0.2, rule);
    }

    private static int Add(
        SteadyNeeds needs, BuildingFire fire, string id, NeedKind kind, string resource, int quantity, double within, double weight,
        LocalizedText rule, int vulnerable = 0) => needs.State(
            new()
            {
                Id = $"{id}@{fire.Id}",
                Kind = kind,
                Resource = resource,
                Quantity = quantity,
                Place = fire.Place,
                VillageId = fire.View.Site.VillageId,
                Weight = weight,
                WithinMinutes = within,
                VulnerablePeople = vulnerable,
                Rule = fire.Burns ? rule : Embers,
            },
            held: true);

    private static LocalizedText Text(FormattableString zh, FormattableString en) =>
        new(FormattableString.Invariant(zh), FormattableString.Invariant(en));
}
