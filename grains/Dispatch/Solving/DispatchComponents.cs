namespace Haimen.Grains.Dispatch.Solving;

/// <summary>The parts of a problem that share no supply: what one part gets, no other can miss.</summary>
internal sealed class DispatchComponents
{
    private readonly int[] _parent;
    private readonly int _supplies;

    public DispatchComponents(DispatchProblem problem)
    {
        _supplies = problem.Supplies.Count;
        _parent = [.. Enumerable.Range(0, _supplies + problem.Demands.Count)];
        for (var demand = 0; demand < problem.Demands.Count; demand++)
        {
            for (var arc = problem.FirstArc(demand); arc < problem.FirstArc(demand + 1); arc++) _parent[Root(_supplies + demand)] = Root(problem.SupplyOf(arc));
        }
    }

    public int OfSupply(int supply) => Root(supply);

    public int OfDemand(int demand) => Root(_supplies + demand);

    private int Root(int node)
    {
        while (_parent[node] != node) node = _parent[node] = _parent[_parent[node]];
        return node;
    }
}
