namespace Haimen.Grains.Dispatch.Solving;

/// <summary>
/// The arcs that a flow is found on. Few of a large problem's pairs can be in an optimal plan: the search begins with each need's cheapest
/// and takes up what <see cref="DualPrices"/> shows to be missing.
/// </summary>
internal sealed class ArcSelection
{
    /// <summary>Problems of no more arcs than this are solved whole.</summary>
    private const int SmallProblem = 20_000;

    /// <summary>How many a need begins with.</summary>
    private const int FirstArcs = 32;

    /// <summary>How many a need gets more in a round.</summary>
    private const int MoreArcs = 16;

    private readonly DispatchProblem _problem;
    private readonly List<int>[] _kept;

    private ArcSelection(DispatchProblem problem) => (_problem, _kept) = (problem, new List<int>[problem.DemandCount]);

    /// <summary>The arcs of a need, cheapest first as they were taken up.</summary>
    public IReadOnlyList<int> Of(int demand) => _kept[demand];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The arcs to begin with. One dearer than leaving the unit unmet is in no optimal plan, nor is one of a supply with nothing left.</summary>
    public static ArcSelection First(DispatchProblem problem, OpenAmounts open)
    {
        var selection = new ArcSelection(problem);
        var few = problem.ArcCount <= SmallProblem ? int.MaxValue : FirstArcs;
        var cheapest = new CheapestArcs(few);
        for (var demand = 0; demand < selection._kept.Length; demand++)
        {
            if (open.Demand[demand] > 0)
            {
                var unmet = problem.UnmetMicro(demand);
                for (var arc = problem.FirstArc(demand); arc < problem.FirstArc(demand + 1); arc++)
                {
                    if (problem.Micro(arc) <= unmet && open.Supply[problem.SupplyOf(arc)] > 0) cheapest.Offer(arc, problem.Micro(arc));
                }
            }

            selection._kept[demand] = cheapest.Take();
            selection.Count += selection._kept[demand].Count;
        }

        return selection;
    }

    /// <summary>Takes up arcs whose reduced cost under the prices is negative: without one, the flow is optimal for the whole problem.</summary>
    /// <returns>How many were taken up.</returns>
    public int TakeUp(DualPrices prices, OpenAmounts open)
    {
        var cheapest = new CheapestArcs(MoreArcs);
        var taken = 0;
        for (var demand = 0; demand < _kept.Length; demand++)
        {
            if (open.Demand[demand] == 0) continue;
            for (var arc = _problem.FirstArc(demand); arc < _problem.FirstArc(demand + 1); arc++)
            {
                var reduced = prices.ReducedMicro(_problem, arc, demand);
                if (reduced < 0 && open.Supply[_problem.SupplyOf(arc)] > 0) cheapest.Offer(arc, reduced);
            }

            var more = cheapest.Take();
            if (more.Count == 0) continue;
            var known = _kept[demand].ToHashSet();
            var fresh = more.FindAll(x => !known.Contains(x));
            _kept[demand].AddRange(fresh);
            taken += fresh.Count;
        }

        Count += taken;
        return taken;
    }
}
