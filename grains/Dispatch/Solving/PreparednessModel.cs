using Google.OrTools.Sat;

namespace Haimen.Grains.Dispatch.Solving;

/// <summary>
/// Counts what a plan leaves uncovered, which no flow can: a township is uncovered only when the last of its teams has gone, so teams are
/// not independent of each other. CP-SAT (Google OR-Tools) begins with the flow's plan. Whatever the covers cost, a plan's flow costs its
/// bound or more; hence an arc whose reduced cost is more than what the flow's plan is above the bound is in no better plan, and left out.
/// </summary>
internal static class PreparednessModel
{
    /// <summary>With more arcs than this only those of the flow are kept, and the bound is the flow's.</summary>
    private const int MostArcs = 150_000;

    private const int FewestMilliseconds = 5;

    public static FoundPlan Improve(
        DispatchProblem problem, OpenAmounts open, ArcSelection arcs, DualPrices prices, FoundPlan flow, DispatchBudget budget)
    {
        var seconds = budget.LeftSeconds;
        if (seconds * 1000 < FewestMilliseconds) return flow;
        var parts = new DispatchComponents(problem);
        var concerned = problem.Covers.Where(x => x.PriceMinutes > 0).SelectMany(x => x.Supplies).Select(parts.OfSupply).ToHashSet();
        var slack = flow.CostMicro - open.PinnedMicro - prices.BoundMicro;
        var candidates = Candidates(problem, open, prices, slack, x => concerned.Contains(parts.OfDemand(x)));
        var complete = candidates.Count <= MostArcs;
        if (!complete)
        {
            candidates = [.. from demand in Enumerable.Range(0, problem.Demands.Count)
                             where concerned.Contains(parts.OfDemand(demand))
                             from arc in arcs.Of(demand).Order()
                             select (arc, demand)];
        }

        var sent = flow.Flows.ToDictionary(x => x.Arc, x => x.Units);
        foreach (var pin in open.Pinned) sent[pin.Arc] -= pin.Units;
        var model = new CpModel();
        var bySupply = new SortedDictionary<int, List<IntVar>>();
        var byDemand = new SortedDictionary<int, List<IntVar>>();
        var (terms, costs) = (new List<IntVar>(), new List<long>());
        foreach (var (arc, demand) in candidates)
        {
            var supply = problem.SupplyOf(arc);
            var units = model.NewIntVar(0, Math.Min(open.Supply[supply], open.Demand[demand]), "");
            Into(bySupply, supply, units);
            Into(byDemand, demand, units);
            Price(units, problem.Micro(arc), sent.GetValueOrDefault(arc));
        }

        foreach (var (supply, units) in bySupply) model.Add(LinearExpr.Sum(units) <= open.Supply[supply]);
        for (var demand = 0; demand < problem.Demands.Count; demand++)
        {
            if (open.Demand[demand] == 0 || !concerned.Contains(parts.OfDemand(demand))) continue;
            var unmet = model.NewIntVar(0, open.Demand[demand], "");
            model.Add(LinearExpr.Sum(byDemand.GetValueOrDefault(demand, []).Append(unmet)) == open.Demand[demand]);
            Price(unmet, problem.UnmetMicro(demand), flow.Unmet[demand]);
        }

        for (var i = 0; i < problem.Covers.Count; i++)
        {
            var left = problem.Covers[i].Supplies.Where(x => open.Supply[x] > 0).ToArray();
            var all = left.Sum(x => open.Supply[x]);
            var uncovered = model.NewBoolVar("");
            // Where a pin took the last of them, it is uncovered anyhow.
            model.Add(LinearExpr.Sum(left.SelectMany(x => bySupply.GetValueOrDefault(x, []))) - uncovered <= all - 1);
            Price(uncovered, DispatchCost.ToMicro(problem.Covers[i].PriceMinutes), flow.Uncovered.Contains(i) ? 1 : 0);
        }

        model.Minimize(LinearExpr.WeightedSum(terms, costs));
        var solver = new CpSolver { StringParameters = Parameters(seconds, budget) };
        var status = solver.Solve(model);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible)) return flow;

        var better = candidates.Zip(terms, (x, variable) => new DispatchFlow(x.Arc, x.Demand, (int)solver.Value(variable))).Where(x => x.Units > 0)
            .Concat(flow.Flows.Where(x => !concerned.Contains(parts.OfDemand(x.Demand))).Select(x => x with { Units = sent[x.Arc] }).Where(x => x.Units > 0));
        var bound = prices.BoundOf(problem, open, x => !concerned.Contains(parts.OfDemand(x)), x => !concerned.Contains(parts.OfSupply(x)))
            + (status == CpSolverStatus.Optimal
                ? terms.Zip(costs).Aggregate(Int128.Zero, (sum, x) => sum + ((Int128)solver.Value(x.First) * x.Second))
                : (Int128)Math.Floor(solver.BestObjectiveBound));
        var flowBound = flow.BoundMicro - open.PinnedMicro;
        var found = new FoundPlan(problem, open, better, complete ? Int128.Max(bound, flowBound) : flowBound, DispatchMethod.CpSat);
        return found.CostMicro <= flow.CostMicro ? found : flow;

        void Price(IntVar variable, long micro, int hint)
        {
            terms.Add(variable);
            costs.Add(micro);
            model.AddHint(variable, hint);
        }
    }

    private static List<(int Arc, int Demand)> Candidates(
        DispatchProblem problem, OpenAmounts open, DualPrices prices, Int128 slack, Func<int, bool> concerns)
    {
        var candidates = new List<(int, int)>();
        for (var demand = 0; demand < problem.Demands.Count && candidates.Count <= MostArcs; demand++)
        {
            if (open.Demand[demand] == 0 || !concerns(demand)) continue;
            for (var arc = problem.FirstArc(demand); arc < problem.FirstArc(demand + 1); arc++)
            {
                if (open.Supply[problem.SupplyOf(arc)] == 0 || problem.Micro(arc) > problem.UnmetMicro(demand)) continue;
                if (prices.ReducedMicro(problem, arc, demand) <= slack) candidates.Add((arc, demand));
            }
        }

        return candidates;
    }

    private static void Into(SortedDictionary<int, List<IntVar>> lists, int key, IntVar variable)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(variable);
    }

    /// <summary>One worker, so that the same problem has the same answer; the work counted where the realm's clock is not the world's.</summary>
    private static string Parameters(double seconds, DispatchBudget budget) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"num_workers:1,random_seed:1,{(budget.IsByClock ? "max_time_in_seconds" : "max_deterministic_time")}:{seconds:0.######}");
}
