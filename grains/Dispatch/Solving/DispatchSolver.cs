namespace Haimen.Grains.Dispatch.Solving;

/// <summary>
/// Plans teams, supplies and places together, with a proven lower bound. All of it is one minimum-cost flow: a team is a supply of one unit,
/// and what a township should have within reach is a need that a team serves by staying free. The flow is found on few arcs and proved for
/// all (<see cref="ArcSelection"/>, <see cref="DualPrices"/>); when the budget ends before that, the best plan found has its honest gap.
/// Arcs and needs are taken in the problem's order, so the answer is the same every time.
/// </summary>
internal static class DispatchSolver
{
    private const int MostRounds = 60;

    /// <summary>What an arc takes in a flow, measured at 80,000 arcs; only to judge whether another round fits into the budget.</summary>
    private const double SecondsAnArc = 2e-6;

    public static DispatchPlan Solve(DispatchProblem problem, DispatchBudget budget)
    {
        var open = OpenAmounts.Of(problem);
        try
        {
            var arcs = ArcSelection.First(problem, open);
            return budget.LeftSeconds > 0 ? Optimise(problem, open, arcs, budget) : DispatchGreedy.Solve(problem, open);
        }
#pragma warning disable CA1031 // Whatever ails the solver, someone has to go.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return DispatchGreedy.Solve(problem, open) with { SolverFailure = e.Message };
        }
    }

    /// <summary>The best plan within the budget: the first flow takes a fifth of a second at most, and is found in any case.</summary>
    private static DispatchPlan Optimise(DispatchProblem problem, OpenAmounts open, ArcSelection arcs, DispatchBudget budget)
    {
        var flows = FlowNetwork.Solve(problem, open, arcs);
        var prices = DualPrices.Of(problem, open, arcs, flows);
        var bound = prices.BoundMicro;
        for (var round = 1; round < MostRounds && Fits(arcs, budget) && arcs.TakeUp(prices, open) > 0; round++)
        {
            flows = FlowNetwork.Solve(problem, open, arcs);
            prices = DualPrices.Of(problem, open, arcs, flows);
            bound = Int128.Max(bound, prices.BoundMicro);
        }

        var found = new FoundPlan(problem, open, flows, bound, DispatchMethod.MinCostFlow);
        if (found.CostMicro < found.BoundMicro) throw new InvalidOperationException($"the solver's bound of {found.BoundMicro} is more than its plan costs, {found.CostMicro}");
        return DispatchExplainer.Explain(found, prices);
    }

    private static bool Fits(ArcSelection arcs, DispatchBudget budget) => !budget.IsByClock || budget.LeftSeconds >= arcs.Count * SecondsAnArc;
}
