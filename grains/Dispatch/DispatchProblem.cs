namespace Haimen.Grains.Dispatch;

/// <summary>All that one plan is made from. The order of its lists decides between plans of equal cost.</summary>
internal sealed record DispatchProblem
{
    /// <summary>What can be sent.</summary>
    public required IReadOnlyList<DispatchSupply> Supplies { get; init; }

    /// <summary>What is needed.</summary>
    public required IReadOnlyList<DispatchDemand> Demands { get; init; }

    /// <summary>Who can serve what, by need and then by supply.</summary>
    public required IReadOnlyList<DispatchArc> Arcs { get; init; }

    /// <summary>λ, M and the surcharges.</summary>
    public required DispatchOptions Options { get; init; }

    /// <summary>Cost of one unit along an arc, micro-minutes.</summary>
    public long ArcMicro(DispatchArc arc)
    {
        var demand = Demands[arc.Demand];
        return DispatchCost.ServedMicro(demand.Weight, arc.Minutes, demand.WithinMinutes, Supplies[arc.Supply].SurchargeMinutes, Options);
    }

    /// <summary>Cost of one unmet unit of a need, micro-minutes.</summary>
    public long UnmetMicro(int demand) => DispatchCost.UnmetMicro(Demands[demand].Weight, Options);
}
