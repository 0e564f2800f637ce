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
            var arcs = Enumerable.Range(problem.FirstArc(demand), problem.FirstArc(demand + 1) - problem.FirstArc(demand))
                .Where(x => problem.Micro(x) <= worth && open.Supply[problem.SupplyOf(x)] > 0)
                .OrderBy(problem.Micro)
                .ToArray();
            bound += (Int128)needed * (arcs.Length > 0 ? problem.Micro(arcs[0]) : worth);
            foreach (var arc in arcs)
            {
                var units = Math.Min(needed, left[problem.SupplyOf(arc)]);
                if (units == 0) continue;
                left[problem.SupplyOf(arc)] -= units;
                needed -= units;
                flows.Add(new DispatchFlow(arc, demand, units));
                if (needed == 0) break;
            }
        }

        return DispatchExplainer.Explain(new FoundPlan(problem, open, flows, bound, DispatchMethod.Greedy), null);
    }
}
