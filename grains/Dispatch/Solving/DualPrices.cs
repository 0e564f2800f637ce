namespace Haimen.Grains.Dispatch.Solving;

/// <summary>
/// What a unit more of each supply would save, and what a unit more of each need would cost: the dual solution of a flow. By weak duality
/// any prices of supplies, right or not, prove a lower bound of the whole problem (<see cref="BoundMicro"/>), the pairs that were left out
/// included; where no arc has a negative reduced cost, the bound is the flow's cost, and the flow optimal (Ahuja, Magnanti and Orlin,
/// "Network Flows", 1993, chapter 9).
/// </summary>
internal sealed class DualPrices
{
    /// <summary>A search for prices that takes more steps for each arc than this is ended; its prices prove less, but prove.</summary>
    private const int MostStepsAnArc = 40;

    private readonly long[] _supply;
    private readonly long[] _demand;

    private DualPrices(long[] supply, long[] demand) => (_supply, _demand) = (supply, demand);

    /// <summary>Proven lower bound of what is open of the whole problem, micro-minutes.</summary>
    public Int128 BoundMicro { get; private init; }

    /// <summary>
    /// c + u − v, the reduced cost of an arc, micro-minutes: with u what a unit more of its supply would save (0 where some of it is left)
    /// and v what a unit more of its need would cost on the arcs of the flow. A plan that uses the arc costs at least so much more than the
    /// bound, for each unit along it.
    /// </summary>
    public long ReducedMicro(DispatchProblem problem, int arc, int demand) => problem.Micro(arc) + _supply[problem.SupplyOf(arc)] - _demand[demand];

    /// <summary>Finds the prices of a flow that is optimal on its arcs, as shortest ways in what the flow leaves (Bellman and Ford).</summary>
    public static DualPrices Of(DispatchProblem problem, OpenAmounts open, ArcSelection arcs, IReadOnlyList<DispatchFlow> flows)
    {
        var (supplies, demands) = (problem.Supplies.Count, problem.DemandCount);
        var used = new int[supplies];
        foreach (var flow in flows) used[problem.SupplyOf(flow.Arc)] += flow.Units;
        var u = new long[supplies];
        for (var i = 0; i < supplies; i++) u[i] = open.Supply[i] > 0 && used[i] == open.Supply[i] ? long.MaxValue : 0;

        // Who can be served by a supply, and by whom a need is served.
        var byDemand = new List<DispatchFlow>?[demands];
        foreach (var flow in flows) (byDemand[flow.Demand] ??= []).Add(flow);
        var bySupply = new List<(int Arc, int Demand)>?[supplies];
        var v = new long[demands];
        for (var demand = 0; demand < demands; demand++)
        {
            v[demand] = problem.UnmetMicro(demand);
            foreach (var arc in arcs.Of(demand))
            {
                var supply = problem.SupplyOf(arc);
                if (u[supply] == 0) v[demand] = Math.Min(v[demand], problem.Micro(arc));
                else (bySupply[supply] ??= []).Add((arc, demand));
            }
        }

        var queue = new Queue<int>(Enumerable.Range(0, demands));
        var queued = new bool[demands];
        Array.Fill(queued, true);
        for (var steps = (long)MostStepsAnArc * (arcs.Count + 1); steps > 0 && queue.TryDequeue(out var demand);)
        {
            queued[demand] = false;
            foreach (var flow in byDemand[demand] ?? [])
            {
                var supply = problem.SupplyOf(flow.Arc);
                var price = v[demand] - problem.Micro(flow.Arc);
                if (price >= u[supply]) continue;
                u[supply] = price;
                foreach (var (arc, other) in bySupply[supply] ?? [])
                {
                    steps--;
                    if (problem.Micro(arc) + price >= v[other]) continue;
                    v[other] = problem.Micro(arc) + price;
                    if (queued[other]) continue;
                    queued[other] = true;
                    queue.Enqueue(other);
                }
            }
        }

        for (var i = 0; i < supplies; i++) u[i] = u[i] == long.MaxValue ? 0 : Math.Max(0, u[i]);
        return new DualPrices(u, v) { BoundMicro = Bound(problem, open, u) };
    }

    private static Int128 Bound(DispatchProblem problem, OpenAmounts open, long[] u)
    {
        var bound = Int128.Zero;
        for (var demand = 0; demand < open.Demand.Length; demand++)
        {
            if (open.Demand[demand] == 0) continue;
            var least = problem.UnmetMicro(demand);
            for (var arc = problem.FirstArc(demand); arc < problem.FirstArc(demand + 1); arc++)
            {
                var supply = problem.SupplyOf(arc);
                if (open.Supply[supply] > 0) least = Math.Min(least, problem.Micro(arc) + u[supply]);
            }

            bound += (Int128)open.Demand[demand] * least;
        }

        for (var i = 0; i < u.Length; i++) bound -= (Int128)open.Supply[i] * u[i];
        return bound;
    }
}
