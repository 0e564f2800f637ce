using Google.OrTools.Graph;

namespace Haimen.Grains.Dispatch;

/// <summary>
/// Plans by minimum-cost flow (Google OR-Tools): source → supplies → needs, and source → need for what stays unmet. Its optimum is that
/// of the whole problem, teams, supplies and places together, so cost and proven lower bound are one number. A team is a supply of one
/// unit, which is why it serves one need at a time. Arcs are given in the problem's order, which makes the answer the same every time.
/// </summary>
internal static class DispatchSolver
{
    public const string MinCostFlowMethod = "min-cost-flow";

    public static DispatchPlan Solve(DispatchProblem problem)
    {
        try
        {
            return Flow(problem);
        }
#pragma warning disable CA1031 // Whatever ails the solver, someone has to go.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return DispatchGreedy.Solve(problem) with { SolverFailure = e.Message };
        }
    }

    private static DispatchPlan Flow(DispatchProblem problem)
    {
        if (problem.Demands.Count == 0) return DispatchPlans.From(problem, [], MinCostFlowMethod, 0);
        var (supplies, demands) = (problem.Supplies.Count, problem.Demands.Count);
        // An arc dearer than leaving the unit unmet is in no optimal plan.
        var arcs = problem.Arcs.Where(x => problem.ArcMicro(x) <= problem.UnmetMicro(x.Demand)).ToArray();
        using var flow = new MinCostFlow(1 + supplies + demands, supplies + arcs.Length + demands);
        for (var i = 0; i < supplies; i++) flow.AddArcWithCapacityAndUnitCost(0, 1 + i, problem.Supplies[i].Units, 0);
        var serving = Array.ConvertAll(arcs, x => flow.AddArcWithCapacityAndUnitCost(
            1 + x.Supply, 1 + supplies + x.Demand, Math.Min(problem.Supplies[x.Supply].Units, problem.Demands[x.Demand].Units), problem.ArcMicro(x)));
        var total = 0L;
        for (var i = 0; i < demands; i++)
        {
            var units = problem.Demands[i].Units;
            flow.AddArcWithCapacityAndUnitCost(0, 1 + supplies + i, units, problem.UnmetMicro(i));
            flow.SetNodeSupply(1 + supplies + i, -units);
            total += units;
        }

        flow.SetNodeSupply(0, total);
        var status = flow.Solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) throw new InvalidOperationException($"min-cost flow ended with {status}");
        var plan = DispatchPlans.From(
            problem,
            [.. arcs.Zip(serving, (arc, index) => (arc, (int)flow.Flow(index))).Where(x => x.Item2 > 0)],
            MinCostFlowMethod,
            flow.OptimalCost());
        // Beyond the range of its numbers the solver answers all the same.
        return plan.Cost <= plan.LowerBound ? plan : throw new InvalidOperationException($"the optimum said to be {plan.LowerBound} is a plan of {plan.Cost}");
    }
}
