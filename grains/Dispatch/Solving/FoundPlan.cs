namespace Haimen.Grains.Dispatch.Solving;

/// <summary>A plan as a solver found it, reckoned up anew.</summary>
internal sealed class FoundPlan
{
    /// <summary>Reckons it up.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="open">What the pins left of it.</param>
    /// <param name="flows">What the solver sends, the pins not among them.</param>
    /// <param name="openBoundMicro">Proven lower bound of what the pins left.</param>
    /// <param name="method">How it was found.</param>
    /// <exception cref="InvalidOperationException">It gives out more than there is.</exception>
    public FoundPlan(DispatchProblem problem, OpenAmounts open, IEnumerable<DispatchFlow> flows, Int128 openBoundMicro, string method)
    {
        (Problem, Open) = (problem, open);
        Flows = [.. open.Pinned.Concat(flows).GroupBy(x => x.Arc).OrderBy(x => x.Key).Select(x => x.First() with { Units = x.Sum(y => y.Units) })];
        Left = [.. problem.Supplies.Select(x => x.Units)];
        Unmet = [.. Enumerable.Range(0, problem.DemandCount).Select(problem.UnitsOf)];
        var (micro, minutes) = (Int128.Zero, 0.0);
        foreach (var flow in Flows)
        {
            Left[problem.SupplyOf(flow.Arc)] -= flow.Units;
            Unmet[flow.Demand] -= flow.Units;
            micro += (Int128)flow.Units * problem.Micro(flow.Arc);
            minutes += flow.Units * problem.UnitCost(problem.Arc(flow.Arc, flow.Demand));
        }

        if (Array.Exists(Unmet, x => x < 0) || Array.Exists(Left, x => x < 0)) throw new InvalidOperationException("the solver gave out more than there is");
        for (var i = 0; i < Unmet.Length; i++)
        {
            micro += (Int128)Unmet[i] * problem.UnmetMicro(i);
            minutes += Unmet[i] * problem.UnmetCost(i);
        }

        // A team under way that is sent elsewhere pays for the switch with its order; one that is not sent at all, here.
        var switches = Int128.Zero;
        var sent = Flows.Where(x => !problem.IsCover(x.Demand)).Select(x => problem.SupplyOf(x.Arc)).ToHashSet();
        for (var i = 0; i < Left.Length; i++)
        {
            switches += problem.SwitchMicro(i);
            if (!sent.Contains(i)) minutes += problem.SwitchCost(i);
        }

        (CostMicro, BoundMicro) = (micro + switches, openBoundMicro + open.PinnedMicro + switches);
        Bound = new PlanBound(method, minutes, BoundMicro >= CostMicro ? minutes : Math.Clamp(DispatchCost.ToMinutes(BoundMicro), 0, minutes));
    }

    public DispatchProblem Problem { get; }

    public OpenAmounts Open { get; }

    /// <summary>All that is sent or kept, the pins among it, by need and then by supply.</summary>
    public IReadOnlyList<DispatchFlow> Flows { get; }

    /// <summary>Units left of each supply.</summary>
    public int[] Left { get; }

    /// <summary>Units left unmet of each need, the covers among them.</summary>
    public int[] Unmet { get; }

    /// <summary>Its cost, micro-minutes.</summary>
    public Int128 CostMicro { get; }

    /// <summary>Its lower bound, micro-minutes.</summary>
    public Int128 BoundMicro { get; }

    /// <summary>How good it is, in minutes.</summary>
    public PlanBound Bound { get; }
}
