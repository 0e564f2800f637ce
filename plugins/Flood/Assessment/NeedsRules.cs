using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Flood.Assessment;

/// <summary>
/// What an area needs, with the rule that gave each number. The rules of thumb are configuration, unverified for Haimen,
/// except where a source stands with them.
/// </summary>
internal static class NeedsRules
{
    /// <summary>Pumping that one team brings, m³/h.</summary>
    public const double TeamPumpM3H = 1_500;

    /// <summary>Pumping that one trailer pump from a store brings, m³/h.</summary>
    public const double TrailerPumpM3H = 1_000;

    private const double PumpWithinHours = 8;
    private const int MostPumpTeams = 3;
    private const int MostTrailerPumps = 2;
    private const double GroundFloorShare = 0.6;
    private const double PeoplePerHousehold = 3;

    /// <summary>No needs; forgets what was stated.</summary>
    /// <param name="memory">The area's memory. Updated.</param>
    public static IReadOnlyList<Need> None(AreaMemory memory)
    {
        memory.Needs.Clear();
        return [];
    }

    /// <summary>The needs of an area with an incident, by id.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="villages">Its villages' water.</param>
    /// <param name="memory">The area's memory. Updated.</param>
    /// <param name="river">The river's grade.</param>
    /// <param name="tide">The tide's grade.</param>
    public static IReadOnlyList<Need> Of(
        AreaSituation situation, IReadOnlyList<VillageWater> villages, AreaMemory memory, HazardGrade river, HazardGrade tide)
    {
        var needs = new SteadyNeeds(memory.Needs);
        var evacuees = 0;
        foreach (var village in villages) evacuees += OfVillage(needs, village);
        ReliefNeeds.State(needs, situation, evacuees);
        DikeNeeds.State(needs, situation, AreaSignals.Worse(river, tide));
        GaleNeeds.State(needs, situation, memory.Gale);
        return needs.Finish();
    }

    private static int OfVillage(SteadyNeeds needs, VillageWater water)
    {
        var id = water.Village.Id;
        if (water.DecisionDepthM < WaterDepths.WatchM && needs.Before($"pumping@{id}") == 0 && needs.Before($"evacuation@{id}") == 0) return 0;
        Pumping(needs, water);
        Sandbags(needs, water);
        RoadClosure(needs, water);
        return Evacuation(needs, water);
    }

    private static void Pumping(SteadyNeeds needs, VillageWater water)
    {
        var id = water.Village.Id;
        var depth = water.DecisionDepthM;
        var excess = depth >= WaterDepths.WaterloggedM ? water.ExcessM3(depth, WaterDepths.WaterloggedM - WaterDepths.BandM) : 0;
        var wanted = excess / PumpWithinHours;
        var teams = (int)Math.Ceiling(wanted / TeamPumpM3H);
        var pumps = (int)Math.Ceiling((wanted - (MostPumpTeams * TeamPumpM3H)) / TrailerPumpM3H);
        var held = depth >= WaterDepths.WatchM;
        var rule = Text(
            $"强排 {wanted:0} 立方米/小时，使 {depth:0.00} 米积水 {PumpWithinHours:0} 小时内降到 0.15 米以下；每队 {TeamPumpM3H:0}，每村最多 {MostPumpTeams} 队",
            $"{wanted:0} m³/h of pumping to bring {depth:0.00} m below 0.15 m within {PumpWithinHours:0} h; {TeamPumpM3H:0} a team, at most {MostPumpTeams} a village");
        needs.State(Team(water, "pumping", FloodResources.DrainagePumping, Math.Clamp(teams, 0, MostPumpTeams), 60, rule), held);
        needs.State(Supply(water, "trailer-pump", FloodResources.TrailerPump, Math.Clamp(pumps, 0, MostTrailerPumps), 90, rule), held);
    }

    private static void Sandbags(SteadyNeeds needs, VillageWater water)
    {
        var depth = water.DecisionDepthM;
        var households = water.Village.Population * water.ReachedShare(depth) / PeoplePerHousehold;
        var bags = depth >= WaterDepths.WaterloggedM ? (int)Math.Clamp(Math.Ceiling(households * 10 / 50) * 50, 50, 600) : 0;
        var rule = Text(
            $"受淹约 {households:0} 户，每户门口 10 只沙袋，凑整 50，最多 600",
            $"about {households:0} households reached, 10 bags at each door, by fifties, at most 600");
        needs.State(Supply(water, "sandbag", FloodResources.Sandbag, bags, 90, rule), depth >= WaterDepths.WatchM);
        needs.State(
            Team(water, "sandbag-crew", FloodResources.SandbagCrew, depth >= WaterDepths.RoadClosedM ? 1 : 0, 90,
                Text($"积水 {depth:0.00} 米，达 0.30 米，一队封堵住户和地下空间", $"water {depth:0.00} m, from 0.30 m one crew to block doors and basements")),
            depth >= WaterDepths.WaterloggedM);
    }

    private static void RoadClosure(SteadyNeeds needs, VillageWater water)
    {
        var depth = water.DecisionDepthM;
        var closed = depth >= WaterDepths.RoadClosedM;
        var held = depth >= WaterDepths.WaterloggedM;
        var rule = Text($"积水 {depth:0.00} 米，达 0.30 米，封闭道路", $"water {depth:0.00} m, roads close from 0.30 m");
        needs.State(Team(water, "road-closure", FloodResources.RoadClosure, closed ? 1 : 0, 45, rule), held);
        needs.State(Supply(water, "traffic-cone", FloodResources.TrafficCone, closed ? 10 : 0, 60, rule), held);
    }

    private static int Evacuation(SteadyNeeds needs, VillageWater water)
    {
        var village = water.Village;
        var depth = water.DecisionDepthM;
        var share = water.ReachedShare(depth);
        var vulnerable = depth >= WaterDepths.RoadClosedM ? (int)Math.Ceiling(village.VulnerablePeople * share) : 0;
        var people = depth >= WaterDepths.EvacuateM ? RoundUp(village.Population * share * GroundFloorShare, 10) : 0;
        var held = depth >= WaterDepths.WaterloggedM;
        var rule = Text(
            $"积水（含 1 小时预报）{depth:0.00} 米，淹及 {share:P0} 的住户：0.30 米起转移需帮助的 {vulnerable} 人，0.50 米起转移一楼全部（{GroundFloorShare:P0}）",
            $"water {depth:0.00} m now or within 1 h reaches {share:P0} of homes: from 0.30 m the {vulnerable} who need help leave, from 0.50 m all ground floors ({GroundFloorShare:P0})");
        var evacuees = needs.State(
            Make(water, "evacuation", NeedKind.Evacuation, FloodResources.ShelterPlace, Math.Max(people, vulnerable), 3 * Weight(water), 90, rule)
                with
            { VulnerablePeople = vulnerable },
            held);
        if (evacuees == 0) return 0;
        needs.State(
            Team(water, "escort", FloodResources.EvacuationEscort, Math.Max(1, (int)Math.Ceiling(evacuees / 200.0)), 45,
                Text($"转移 {evacuees} 人，每队护送 200 人", $"{evacuees} people to move, 200 an escort team")),
            held);
        needs.State(
            Team(water, "medical", FloodResources.Medical, vulnerable >= 20 || depth >= WaterDepths.EvacuateM ? 1 : 0, 60,
                Text($"转移需帮助的 {vulnerable} 人，20 人起派一支医疗队", $"{vulnerable} people who need help, one medical team from 20")),
            held);
        Boats(needs, water, evacuees);
        return evacuees;
    }

    private static void Boats(SteadyNeeds needs, VillageWater water, int evacuees)
    {
        var deep = water.DecisionDepthM >= WaterDepths.EvacuateM;
        var held = water.DecisionDepthM >= WaterDepths.RoadClosedM;
        var rule = Text(
            $"积水 {water.DecisionDepthM:0.00} 米，达 0.50 米且有 {evacuees} 人待转移，每 150 人一队、每 100 人一艇",
            $"water {water.DecisionDepthM:0.00} m, from 0.50 m with {evacuees} to move: a boat crew per 150 and a boat per 100");
        needs.State(Team(water, "boat-crew", FloodResources.BoatCrew, deep ? Math.Clamp((evacuees + 149) / 150, 1, 2) : 0, 60, rule), held);
        needs.State(Supply(water, "rubber-boat", FloodResources.RubberBoat, deep ? Math.Clamp((evacuees + 99) / 100, 1, 4) : 0, 75, rule), held);
    }

    // Deeper water and more people weigh more, so that the worst village is served first.
    private static double Weight(VillageWater water) =>
        1 + (4 * Math.Min(1, water.DecisionDepthM)) + (Math.Min(5_000, water.Village.Population) / 5_000.0);

    private static Need Team(VillageWater water, string id, string resource, int quantity, double within, LocalizedText rule) =>
        Make(water, id, NeedKind.Team, resource, quantity, Weight(water), within, rule);

    private static Need Supply(VillageWater water, string id, string resource, int quantity, double within, LocalizedText rule) =>
        Make(water, id, NeedKind.Supply, resource, quantity, Weight(water) / 10, within, rule);

    private static Need Make(
        VillageWater water, string id, NeedKind kind, string resource, int quantity, double weight, double within, LocalizedText rule) => new()
        {
            Id = $"{id}@{water.Village.Id}",
            Kind = kind,
            Resource = resource,
            Quantity = quantity,
            Place = water.Village.Place,
            VillageId = water.Village.Id,
            Weight = weight,
            WithinMinutes = within,
            Rule = rule,
        };

    private static int RoundUp(double value, int step) => (int)Math.Ceiling(value / step) * step;

    private static LocalizedText Text(FormattableString zh, FormattableString en) =>
        new(FormattableString.Invariant(zh), FormattableString.Invariant(en));
}
