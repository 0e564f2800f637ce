namespace Haimen.Grains.Dispatch.Solving;

/// <summary>
/// All that one plan is made from. The order of its lists decides between plans of equal cost. Who can serve what lies in arrays by need,
/// since two thousand needs and two thousand teams make four million pairs.
/// </summary>
internal sealed class DispatchProblem
{
    private readonly int[] _start;
    private readonly int[] _supply;
    private readonly double[] _minutes;
    private readonly long[] _micro;
    private readonly long[] _unmetMicro;

    /// <summary>Lays out a problem.</summary>
    /// <param name="supplies">What can be sent.</param>
    /// <param name="demands">What is needed.</param>
    /// <param name="arcs">Who can serve what, by need and then by supply.</param>
    /// <param name="options">λ, M, the minutes of a switch and the budget.</param>
    /// <param name="covers">What townships should have within reach; none where preparedness has no price.</param>
    /// <exception cref="ArgumentException">The arcs are not in order.</exception>
    public DispatchProblem(
        IReadOnlyList<DispatchSupply> supplies,
        IReadOnlyList<DispatchDemand> demands,
        IReadOnlyList<DispatchArc> arcs,
        DispatchOptions options,
        IReadOnlyList<DispatchCover>? covers = null)
    {
        (Supplies, Demands, Covers, Options) = (supplies, demands, covers ?? [], options);
        var count = arcs.Count + Covers.Sum(x => x.Supplies.Count);
        (_start, _supply, _minutes, _micro) = (new int[DemandCount + 1], new int[count], new double[count], new long[count]);
        _unmetMicro =
        [
            .. demands.Select(x => DispatchCost.ToMicro(DispatchCost.Unmet(x.Weight, options))),
            .. Covers.Select(x => DispatchCost.ToMicro(x.PriceMinutes)),
        ];
        for (var i = 0; i < arcs.Count; i++)
        {
            var arc = arcs[i];
            if (i > 0 && (arc.Demand, arc.Supply).CompareTo((arcs[i - 1].Demand, arcs[i - 1].Supply)) <= 0)
                throw new ArgumentException($"arc {i} is not after the one before it", nameof(arcs));
            (_supply[i], _minutes[i]) = (arc.Supply, arc.Minutes);
            _micro[i] = DispatchCost.ToMicro(UnitCost(arc)) - SwitchMicro(arc.Supply);
            _start[arc.Demand + 1] = i + 1;
        }

        // To keep a team where it stands costs nothing.
        var next = arcs.Count;
        for (var i = 0; i < Covers.Count; i++)
        {
            foreach (var supply in Covers[i].Supplies) _supply[next++] = supply;
            _start[demands.Count + i + 1] = next;
        }

        for (var i = 1; i < _start.Length; i++) _start[i] = Math.Max(_start[i], _start[i - 1]);
    }

    /// <summary>What can be sent.</summary>
    public IReadOnlyList<DispatchSupply> Supplies { get; }

    /// <summary>What is needed.</summary>
    public IReadOnlyList<DispatchDemand> Demands { get; }

    /// <summary>What townships should have within reach: needs after the others, of one unit each, which a team serves by staying free.</summary>
    public IReadOnlyList<DispatchCover> Covers { get; }

    /// <summary>How many needs there are, the covers among them.</summary>
    public int DemandCount => Demands.Count + Covers.Count;

    /// <summary>Whether a need is one that a team serves by staying free.</summary>
    public bool IsCover(int demand) => demand >= Demands.Count;

    /// <summary>Units of a need, those of a cover among them.</summary>
    public int UnitsOf(int demand) => IsCover(demand) ? 1 : Demands[demand].Units;

    /// <summary>The figures.</summary>
    public DispatchOptions Options { get; }

    /// <summary>Number of pairs that can serve.</summary>
    public int ArcCount => _supply.Length;

    /// <summary>Index of a need's first arc; those up to the next need's first are its own, by supply. Of the need after the last, their number.</summary>
    public int FirstArc(int demand) => _start[demand];

    /// <summary>Supply of an arc.</summary>
    public int SupplyOf(int arc) => _supply[arc];

    /// <summary>
    /// Cost of one unit along an arc, micro-minutes, beyond that of leaving its supply unused: to leave a team unused that is under way costs
    /// the switch.
    /// </summary>
    public long Micro(int arc) => _micro[arc];

    /// <summary>Cost of one unit along an arc, micro-minutes.</summary>
    public long FullMicro(int arc) => _micro[arc] + SwitchMicro(_supply[arc]);

    /// <summary>What it costs, in weighted minutes, not to leave a supply on its way; 0 where it is free.</summary>
    public double SwitchCost(int supply) => Supplies[supply].UnderWayTo is { } current ? Demands[current].Weight * Options.SwitchMinutes : 0;

    /// <summary>The same in micro-minutes.</summary>
    public long SwitchMicro(int supply) => DispatchCost.ToMicro(SwitchCost(supply));

    /// <summary>Whether an arc takes a team from what it is under way to.</summary>
    public bool IsSwitch(DispatchArc arc) => Supplies[arc.Supply].UnderWayTo is { } current && current != arc.Demand;

    /// <summary>Cost of one unmet unit of a need, micro-minutes.</summary>
    public long UnmetMicro(int demand) => _unmetMicro[demand];

    /// <summary>An arc.</summary>
    public DispatchArc Arc(int arc, int demand) => new(_supply[arc], demand, _minutes[arc]);

    /// <summary>Cost of one unmet unit of a need, weighted minutes.</summary>
    public double UnmetCost(int demand) => IsCover(demand) ? Covers[demand - Demands.Count].PriceMinutes : DispatchCost.Unmet(Demands[demand].Weight, Options);

    /// <summary>Cost of one unit along an arc, weighted minutes.</summary>
    public double UnitCost(DispatchArc arc)
    {
        if (IsCover(arc.Demand)) return 0;
        var demand = Demands[arc.Demand];
        return DispatchCost.Served(demand.Weight, arc.Minutes, demand.WithinMinutes, Supplies[arc.Supply].SurchargeMinutes, Options)
            + (IsSwitch(arc) ? SwitchCost(arc.Supply) : 0);
    }
}
