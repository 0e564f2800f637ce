namespace Haimen.Grains.Dispatch;

/// <summary>
/// What goes where the solver fails: the weightiest and most urgent need first, each from what is cheapest for it. Its lower bound is
/// what every unit would cost if nobody else wanted anything.
/// </summary>
internal static class DispatchGreedy
{
    public const string Method = "greedy";

    public static DispatchPlan Solve(DispatchProblem problem)
    {
        var left = problem.Supplies.Select(x => x.Units).ToArray();
        var arcs = problem.Arcs
            .Where(x => problem.ArcMicro(x) <= problem.UnmetMicro(x.Demand))
            .OrderBy(problem.ArcMicro)
            .ThenBy(x => x.Supply)
            .ToLookup(x => x.Demand);
        var flows = new List<(DispatchArc Arc, int Units)>();
        var bound = Int128.Zero;
        var urgency = Enumerable.Range(0, problem.Demands.Count)
            .OrderByDescending(x => problem.Demands[x].Weight)
            .ThenBy(x => problem.Demands[x].WithinMinutes)
            .ThenBy(x => x);
        foreach (var demand in urgency)
        {
            var open = problem.Demands[demand].Units;
            bound += (Int128)open * arcs[demand].Select(problem.ArcMicro).Append(problem.UnmetMicro(demand)).Min();
            foreach (var arc in arcs[demand])
            {
                var units = Math.Min(open, left[arc.Supply]);
                if (units == 0) continue;
                left[arc.Supply] -= units;
                open -= units;
                flows.Add((arc, units));
            }
        }

        return DispatchPlans.From(problem, flows, Method, bound);
    }
}
