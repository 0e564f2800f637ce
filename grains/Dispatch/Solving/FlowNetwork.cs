using Google.OrTools.Graph;

namespace Haimen.Grains.Dispatch.Solving;

/// <summary>
/// A problem as a minimum-cost flow (Google OR-Tools): source → supplies → needs, and source → need for what stays unmet. A team is a
/// supply of one unit, which is why it serves one need at a time.
/// </summary>
internal static class FlowNetwork
{
    /// <summary>The cheapest flow on the arcs given.</summary>
    /// <exception cref="InvalidOperationException">The solver found none; its costs are beyond the range of its numbers.</exception>
    public static List<DispatchFlow> Solve(DispatchProblem problem, OpenAmounts open, ArcSelection arcs)
    {
        var (supplies, demands) = (problem.Supplies.Count, problem.DemandCount);
        using var flow = new MinCostFlow(1 + supplies + demands, supplies + arcs.Count + demands);
        for (var i = 0; i < supplies; i++) flow.AddArcWithCapacityAndUnitCost(0, 1 + i, open.Supply[i], 0);
        var serving = new List<(int Index, int Arc, int Demand)>(arcs.Count);
        var total = 0L;
        for (var demand = 0; demand < demands; demand++)
        {
            var units = open.Demand[demand];
            foreach (var arc in arcs.Of(demand))
            {
                var supply = problem.SupplyOf(arc);
                serving.Add((flow.AddArcWithCapacityAndUnitCost(1 + supply, 1 + supplies + demand, Math.Min(open.Supply[supply], units), problem.Micro(arc)), arc, demand));
            }

            flow.AddArcWithCapacityAndUnitCost(0, 1 + supplies + demand, units, problem.UnmetMicro(demand));
            flow.SetNodeSupply(1 + supplies + demand, -units);
            total += units;
        }

        flow.SetNodeSupply(0, total);
        var status = flow.Solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) throw new InvalidOperationException($"min-cost flow ended with {status}");
        var flows = new List<DispatchFlow>();
        foreach (var (index, arc, demand) in serving)
        {
            var units = (int)flow.Flow(index);
            if (units > 0) flows.Add(new DispatchFlow(arc, demand, units));
        }

        return flows;
    }
}
