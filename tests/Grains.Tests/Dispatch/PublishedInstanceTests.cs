using System.Globalization;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Dispatch.Solving;

namespace Haimen.Grains.Tests.Dispatch;

public sealed class PublishedInstanceTests
{
    /// <summary>J. E. Beasley's OR-Library, assignment problem assign100: 100 × 100 costs; the published optimum is 305.</summary>
    [Fact]
    public void The_assignment_problem_assign100_of_the_OR_Library_costs_305()
    {
        using var text = new StreamReader(typeof(PublishedInstanceTests).Assembly.GetManifestResourceStream("assign100.txt")!);
        var costs = text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(' ').Select(x => int.Parse(x, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        Assert.Equal((100, 10_000), (costs.Length, costs.Sum(x => x.Length)));
        AssertOptimum(305, [.. Enumerable.Repeat(1, 100)], costs);
    }

    /// <summary>
    /// CSPLib problem 034, warehouse location, the instance of the OPL book: the published optimum is 383, of which 4 × 30 for opening
    /// Bonn, Bordeaux, London and Rome. With just those open, to supply the ten stores costs 263.
    /// </summary>
    [Fact]
    public void The_warehouses_of_CSPLib_problem_034_supply_their_stores_for_263()
    {
        int[][] costs =
        [
            [20, 24, 11, 30], [28, 27, 82, 74], [74, 97, 71, 70], [2, 55, 73, 61], [46, 96, 59, 4],
            [42, 22, 29, 59], [1, 5, 73, 56], [10, 73, 13, 96], [93, 35, 63, 46], [47, 65, 55, 95],
        ];
        AssertOptimum(263, [1, 4, 2, 3], costs);
    }

    /// <summary>Costs by need and supply, each need of one unit; as minutes of weight 1 that are never late they are the cost itself.</summary>
    private static void AssertOptimum(int optimum, int[] capacities, int[][] costs)
    {
        var problem = new DispatchProblem(
            [.. capacities.Select((x, i) => DispatchProblems.Supply($"r{i}", x, 0))],
            [.. costs.Select((_, i) => DispatchProblems.Demand($"n{i}", 1, 1, 1000))],
            [.. costs.SelectMany((row, need) => row.Select((cost, supply) => new DispatchArc(supply, need, cost)))],
            new DispatchOptions());
        var plan = DispatchSolver.Solve(problem, DispatchProblems.Ample);
        Assert.Equal((optimum, 0.0), (plan.Bound.Cost, plan.Bound.Gap));
        Assert.All(plan.Unmet, x => Assert.Equal(0, x));
    }
}
