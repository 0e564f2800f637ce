namespace Haimen.Grains.Dispatch.Solving;

/// <summary>What of a problem is left to plan once a commander's pins are served.</summary>
internal sealed class OpenAmounts
{
    private OpenAmounts(DispatchProblem problem)
    {
        Supply = [.. problem.Supplies.Select(x => x.Units)];
        Demand = [.. Enumerable.Range(0, problem.DemandCount).Select(problem.UnitsOf)];
    }

    /// <summary>Units left of each supply.</summary>
    public int[] Supply { get; }

    /// <summary>Units left of each need.</summary>
    public int[] Demand { get; }

    /// <summary>What the pins took.</summary>
    public List<DispatchFlow> Pinned { get; } = [];

    /// <summary>Cost of what the pins took, micro-minutes.</summary>
    public Int128 PinnedMicro { get; private set; }

    /// <summary>
    /// Serves the pins: the weightiest need first, from its pinned resources in the commander's order, as far as they have units. One that
    /// cannot serve the need, or is not free, is passed over.
    /// </summary>
    public static OpenAmounts Of(DispatchProblem problem)
    {
        var open = new OpenAmounts(problem);
        foreach (var demand in Enumerable.Range(0, problem.Demands.Count).Where(x => problem.Demands[x].Pinned.Count > 0).OrderByDescending(x => problem.Demands[x].Weight).ThenBy(x => x))
        {
            var (first, end) = (problem.FirstArc(demand), problem.FirstArc(demand + 1));
            foreach (var resourceId in problem.Demands[demand].Pinned)
            {
                var arc = first;
                while (arc < end && problem.Supplies[problem.SupplyOf(arc)].ResourceId != resourceId) arc++;
                if (arc == end) continue;
                var units = Math.Min(open.Supply[problem.SupplyOf(arc)], open.Demand[demand]);
                if (units == 0) continue;
                open.Supply[problem.SupplyOf(arc)] -= units;
                open.Demand[demand] -= units;
                open.Pinned.Add(new DispatchFlow(arc, demand, units));
                open.PinnedMicro += (Int128)units * problem.Micro(arc);
            }
        }

        return open;
    }
}
