namespace Haimen.Grains.Dispatch.Solving;

/// <summary>
/// What goes where the solver fails: the weightiest and most urgent need first, each from what is cheapest for it. Its lower bound is
/// what every unit would cost if nobody else wanted anything.
/// </summary>
internal static class DispatchGreedy
{
    public static DispatchPlan Solve(DispatchProblem problem, OpenAmounts open)
    {
        var left = open.Supply.ToArray();
        var flows = new List<DispatchFlow>();
        var bound = Int128.Zero;
        var urgency = Enumerable.Range(0, problem.Demands.Count)
            .OrderByDescending(x => problem.Demands[x].Weight)
            .ThenBy(x => problem.Demands[x].WithinMinutes)
            .ThenBy(x => x)
            .Concat(Enumerable.Range(problem.Demands.Count, problem.Covers.Count).OrderByDescending(problem.UnmetMicro));
        foreach (var demand in urgency)
        {
            var needed = open.Demand[demand];
            if (needed == 0) continue;
            var worth = problem.UnmetMicro(demand);
            var least = worth;
            for (var arc = problem.FirstArc(demand); arc < problem.FirstArc(demand + 1); arc++)
            {
                if (open.Supply[problem.SupplyOf(arc)] > 0) least = Math.Min(least, problem.Micro(arc));
            }

            bound += (Int128)needed * least;
            while (needed > 0 && Cheapest(demand, worth) is { } best)
            {
                var units = Math.Min(needed, left[problem.SupplyOf(best)]);
                left[problem.SupplyOf(best)] -= units;
                needed -= units;
                flows.Add(new DispatchFlow(best, demand, units));
            }
        }

        return DispatchExplainer.Explain(new FoundPlan(problem, open, flows, bound, DispatchMethod.Greedy), null);

        int? Cheapest(int demand, long worth)
        {
            int? best = null;
            for (var arc = problem.FirstArc(demand); arc < problem.FirstArc(demand + 1); arc++)
            {
                if (left[problem.SupplyOf(arc)] > 0 && problem.Micro(arc) <= worth && (best is null || problem.Micro(arc) < problem.Micro(best.Value))) best = arc;
            }

            return best;
        }
    }
}
