using CsCheck;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Dispatch.Solving;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Dispatch;

/// <summary>Random problems of every shape: scarce and plentiful, teams with several capabilities, lots, unreachable pairs, ties.</summary>
internal static class DispatchProblems
{
    private static readonly double[] SurchargeMinutes = [0, 5, 15];

    public static readonly DispatchBudget Ample = DispatchBudget.OfWork(TimeSpan.FromSeconds(60));

    public static readonly Gen<DispatchProblem> Random =
        from supplies in Gen.Select(Gen.Int[1, 12], Gen.Int[0, 2], (units, tier) => (units, tier)).Array[0, 7]
        from demands in Gen.Select(Gen.Int[1, 15], Gen.Int[1, 40], Gen.Int[0, 90], (units, weight, within) => (units, weight / 10.0, (double)within)).Array[0, 7]
        from minutes in Gen.Int[-3, 130].Array[49]
        select Of(supplies, demands, minutes);

    /// <summary>Teams, of which some are under way, some pinned, and townships that they cover.</summary>
    public static readonly Gen<DispatchProblem> RandomTeams =
        from teams in Gen.Select(Gen.Int[0, 9], Gen.Bool, (underWay, isUnderWay) => isUnderWay ? underWay : -1).Array[1, 7]
        from demands in Gen.Select(Gen.Int[1, 3], Gen.Int[1, 40], Gen.Int[0, 90], Gen.Int[-12, 6], (units, weight, within, pin) => (units, weight / 10.0, (double)within, pin)).Array[1, 6]
        from minutes in Gen.Int[-3, 130].Array[49]
        from covers in Gen.Select(Gen.Int[1, 127], Gen.Int[0, 300], (members, price) => (members, price)).Array[0, 6]
        select OfTeams(teams, demands, minutes, covers);

    public static DispatchProblem Of((int Units, int Tier)[] supplies, (int Units, double Weight, double Within)[] demands, int[] minutes) => new(
        [.. supplies.Select((x, i) => Supply($"r{i}", x.Units, SurchargeMinutes[x.Tier]))],
        [.. demands.Select((x, i) => Demand($"n{i}", x.Units, x.Weight, x.Within))],
        Arcs(supplies.Length, demands.Length, minutes),
        new DispatchOptions { UnmetMinutes = 300 });

    public static DispatchProblem OfTeams(int[] underWayTo, (int Units, double Weight, double Within, int Pin)[] demands, int[] minutes, (int Members, int Price)[] covers) => new(
        [.. underWayTo.Select((x, i) => Supply($"r{i}", 1, 0) with { UnderWayTo = x >= 0 && x < demands.Length ? x : null })],
        [.. demands.Select((x, i) => Demand($"n{i}", x.Units, x.Weight, x.Within) with { Pinned = x.Pin >= 0 ? [$"r{x.Pin}"] : [] })],
        Arcs(underWayTo.Length, demands.Length, minutes),
        new DispatchOptions { UnmetMinutes = 300 },
        [
            .. covers
                .Select(x => (x.Price, Teams: Enumerable.Range(0, underWayTo.Length).Where(y => (x.Members >> y) % 2 == 1).ToArray()))
                .Where(x => x.Teams.Length > 0)
                .Select((x, i) => new DispatchCover($"g{i}", Named($"g{i}"), x.Price, x.Teams)),
        ]);

    public static DispatchSupply Supply(string id, int units, double surchargeMinutes) => new(id, Named(id), "", units, surchargeMinutes);

    public static DispatchDemand Demand(string id, int units, double weight, double within) => new(id, Named(id), units, weight, within);

    /// <summary>All arcs of a problem.</summary>
    public static IEnumerable<(int Index, DispatchArc Arc)> ArcsOf(DispatchProblem problem) =>
        from demand in Enumerable.Range(0, problem.Demands.Count)
        from arc in Enumerable.Range(problem.FirstArc(demand), problem.FirstArc(demand + 1) - problem.FirstArc(demand))
        select (arc, problem.Arc(arc, demand));

    /// <summary>Fails where a plan gives out more than there is, or reckons wrongly.</summary>
    public static void AssertSound(DispatchProblem problem, DispatchPlan plan)
    {
        foreach (var used in plan.Assignments.GroupBy(x => x.Arc.Supply)) Assert.True(used.Sum(x => x.Units) <= problem.Supplies[used.Key].Units);
        for (var i = 0; i < problem.Demands.Count; i++)
            Assert.Equal(problem.Demands[i].Units, plan.Unmet[i] + plan.Assignments.Where(x => x.Arc.Demand == i).Sum(x => x.Units));
        var arcs = ArcsOf(problem).Select(x => x.Arc).ToHashSet();
        Assert.All(plan.Assignments, x => Assert.Contains(x.Arc, arcs));
        Assert.All(plan.Assignments, x => Assert.True(x.Units > 0));
        Assert.Equal(CostOf(problem, plan), plan.Bound.Cost, 4);
        Assert.True(plan.Bound.LowerBound <= plan.Bound.Cost);
        Assert.All(plan.Assignments, x => Assert.Equal(x.Units * Cost(problem, x.Arc), x.Explanation.Terms.Cost, 6));
    }

    /// <summary>The formula, written down a second time.</summary>
    public static double Cost(DispatchProblem problem, DispatchArc arc)
    {
        var (need, t, supply) = (problem.Demands[arc.Demand], arc.Minutes, problem.Supplies[arc.Supply]);
        var late = t > need.WithinMinutes ? t - need.WithinMinutes : 0;
        var turned = supply.UnderWayTo is null || supply.UnderWayTo == arc.Demand ? 0 : Turned(problem, arc.Supply);
        return (need.Weight * (t + (problem.Options.LatenessFactor * late) + supply.SurchargeMinutes)) + turned;
    }

    /// <summary>What it costs not to leave a team on its way.</summary>
    public static double Turned(DispatchProblem problem, int supply) =>
        problem.Supplies[supply].UnderWayTo is { } current ? problem.Demands[current].Weight * problem.Options.SwitchMinutes : 0;

    private static double CostOf(DispatchProblem problem, DispatchPlan plan)
    {
        return plan.Assignments.Sum(x => x.Units * Cost(problem, x.Arc))
            + plan.Unmet.Select((x, i) => x * problem.Demands[i].Weight * problem.Options.UnmetMinutes).Sum()
            + Enumerable.Range(0, problem.Supplies.Count).Where(x => plan.Assignments.All(y => y.Arc.Supply != x)).Sum(x => Turned(problem, x))
            + plan.Uncovered.Sum(x => problem.Covers[x].PriceMinutes);
    }

    /// <summary>A negative number stands for "cannot serve it".</summary>
    private static List<DispatchArc> Arcs(int supplies, int demands, int[] minutes) =>
    [
        .. from demand in Enumerable.Range(0, demands)
           from supply in Enumerable.Range(0, supplies)
           let found = minutes[(demand * 7) + supply]
           where found >= 0
           select new DispatchArc(supply, demand, found),
    ];

    private static LocalizedText Named(string id) => new(id, id);
}
