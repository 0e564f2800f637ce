using Haimen.Fire.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Fire.Assessment;

/// <summary>What a vegetation fire needs, with the rule that gave each number: configuration, unverified, except where a source stands.</summary>
internal static class VegetationNeeds
{
    private const double HourS = 3_600;
    private const int MostTeams = 6;
    private const int MostBeaters = 60;
    private const int BeatersPerTeam = 10;

    // What was sent stays until the fire counts as out, so that orders do not come and go with the readings.
    private static readonly LocalizedText Embers = new("明火已灭，保留力量清理余火，确认熄灭后撤收", "flames out; kept until the embers are out");

    /// <summary>States them.</summary>
    /// <param name="needs">The needs.</param>
    /// <param name="situation">The area.</param>
    /// <param name="fire">The fire.</param>
    public static void State(SteadyNeeds needs, AreaSituation situation, VegetationFire fire)
    {
        var hour = fire.Burns ? fire.LaterUnfought(HourS) : default;
        var edge = fire.Burns ? hour.PerimeterM : 0;
        var teams = fire.Burns ? Math.Clamp((int)Math.Ceiling(edge / FireLine.TeamMH), 1, MostTeams) : 0;
        Add(needs, fire, "fire-fighting", NeedKind.Team, FireResources.FireFighting, teams, 20, 8, Text(
            $"火头每分钟 {fire.HeadMMin:0.0} 米、火线强度 {fire.IntensityKWM:0} 千瓦/米，无人扑救一小时后火场周长 {edge:0} 米，每队每小时控制 {FireLine.TeamMH:0} 米（未核实），最多 {MostTeams} 队",
            $"the head moves {fire.HeadMMin:0.0} m/min at {fire.IntensityKWM:0} kW/m; unfought the edge is {edge:0} m in an hour, a team holds {FireLine.TeamMH:0} m/h (unverified), at most {MostTeams}"));
        var byHand = fire.Burns && fire.IntensityKWM <= FireLine.EnginesKWM;
        Add(needs, fire, "fire-beater", NeedKind.Supply, FireResources.FireBeater, byHand ? Math.Min(MostBeaters, teams * BeatersPerTeam) : 0, 40, 1, Text(
            $"火线强度 {fire.IntensityKWM:0} 千瓦/米，1730 以下可从两翼用打火拖把，每队 {BeatersPerTeam} 把，最多 {MostBeaters} 把",
            $"{fire.IntensityKWM:0} kW/m; below 1730 people can beat at the flanks, {BeatersPerTeam} beaters a team, at most {MostBeaters}"));
        People(needs, situation, fire);
        Add(needs, fire, "cordon", NeedKind.Team, FireResources.CordonSecurity, fire.Burns ? 1 : 0, 30, 2, Text(
            $"火场外围警戒，劝离围观和下风向人员", $"cordon around the fire, keep people away downwind"));
        var smoky = fire.Burns && hour.HalfLengthM * 2 >= 200;
        Add(needs, fire, "road-closure", NeedKind.Team, FireResources.RoadClosure, smoky ? 1 : 0, 40, 2, Text(
            $"一小时后火场长 {hour.HalfLengthM * 2:0} 米（200 米起），烟雾影响道路，实施管制", $"{hour.HalfLengthM * 2:0} m long in an hour (from 200 m): smoke on the roads, close them"));
    }

    private static void People(SteadyNeeds needs, AreaSituation situation, VegetationFire fire)
    {
        var reached = fire.Burns
            ? ReachedPeople.Inside(situation, fire.Place, fire.Outline(fire.Later(HourS))) : new(0, 0, [], 0, []);
        var evacuees = Add(needs, fire, "evacuation", NeedKind.Evacuation, FireResources.ShelterPlace, reached.People, 45, 5, Text(
            $"一小时内火场可能蔓延范围内居民约 {reached.People} 人，需帮助 {reached.VulnerablePeople} 人",
            $"about {reached.People} residents where the fire may come within an hour, {reached.VulnerablePeople} of them need help"),
            reached.VulnerablePeople);
        Add(needs, fire, "escort", NeedKind.Team, FireResources.EvacuationEscort, evacuees > 0 ? Math.Max(1, (int)Math.Ceiling(evacuees / 200.0)) : 0, 30, 4, Text(
            $"转移 {evacuees} 人，每队护送 200 人", $"{evacuees} people to move, 200 an escort team"));
        Add(needs, fire, "medical", NeedKind.Team, FireResources.Medical, evacuees > 0 ? 1 : 0, 40, 3, Text(
            $"转移 {evacuees} 人，派一支医疗队", $"{evacuees} people to move, one medical team"));
    }

    private static int Add(
        SteadyNeeds needs, VegetationFire fire, string id, NeedKind kind, string resource, int quantity, double within, double weight,
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
