using CsCheck;
using Haimen.Grains.Dispatch;

namespace Haimen.Grains.Tests.Dispatch;

/// <summary>Random problems of every shape: scarce and plentiful, teams with several capabilities, lots, unreachable pairs, ties.</summary>
internal static class DispatchProblems
{
    private static readonly double[] SurchargeMinutes = [0, 5, 15];

    public static readonly Gen<DispatchProblem> Random =
        from supplies in Gen.Select(Gen.Int[1, 12], Gen.Int[0, 2], (units, tier) => (units, tier)).Array[0, 7]
        from demands in Gen.Select(Gen.Int[1, 15], Gen.Int[1, 40], Gen.Int[0, 90], (units, weight, within) => (units, weight / 10.0, (double)within)).Array[0, 7]
        from minutes in Gen.Int[-3, 130].Array[49]
        select Of(supplies, demands, minutes);

    public static DispatchProblem Of((int Units, int Tier)[] supplies, (int Units, double Weight, double Within)[] demands, int[] minutes) => new()
    {
        Supplies = [.. supplies.Select((x, i) => new DispatchSupply($"r{i}", "", x.Units, SurchargeMinutes[x.Tier]))],
        Demands = [.. demands.Select((x, i) => new DispatchDemand($"n{i}", x.Units, x.Weight, x.Within))],
        // A negative number stands for "cannot serve it".
        Arcs =
        [
            .. from demand in Enumerable.Range(0, demands.Length)
               from supply in Enumerable.Range(0, supplies.Length)
               let found = minutes[(demand * 7) + supply]
               where found >= 0
               select new DispatchArc(supply, demand, found),
        ],
        Options = new DispatchOptions { UnmetMinutes = 300 },
    };

    /// <summary>Fails where a plan gives out more than there is, or reckons wrongly.</summary>
    public static void AssertSound(DispatchProblem problem, DispatchPlan plan)
    {
        foreach (var used in plan.Assignments.GroupBy(x => x.Arc.Supply)) Assert.True(used.Sum(x => x.Units) <= problem.Supplies[used.Key].Units);
        for (var i = 0; i < problem.Demands.Count; i++)
            Assert.Equal(problem.Demands[i].Units, plan.Unmet[i] + plan.Assignments.Where(x => x.Arc.Demand == i).Sum(x => x.Units));
        Assert.All(plan.Assignments, x => Assert.Contains(x.Arc, problem.Arcs));
        Assert.All(plan.Assignments, x => Assert.True(x.Units > 0));
        var served = plan.Assignments.Sum(x => x.Units * Cost(problem, x.Arc));
        var unmet = plan.Unmet.Select((x, i) => x * problem.Demands[i].Weight * problem.Options.UnmetMinutes).Sum();
        Assert.Equal(served + unmet, plan.Cost, 4);
        Assert.True(plan.LowerBound <= plan.Cost);
    }

    /// <summary>The formula, written down a second time.</summary>
    private static double Cost(DispatchProblem problem, DispatchArc arc)
    {
        var (need, t) = (problem.Demands[arc.Demand], arc.Minutes);
        var late = t > need.WithinMinutes ? t - need.WithinMinutes : 0;
        return need.Weight * (t + (problem.Options.LatenessFactor * late) + problem.Supplies[arc.Supply].SurchargeMinutes);
    }
}
