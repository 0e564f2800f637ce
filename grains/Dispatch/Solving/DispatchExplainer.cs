using System.Globalization;
using Haimen.Hazards;

namespace Haimen.Grains.Dispatch.Solving;

/// <summary>Says for each part of a plan what decided, and what else there was.</summary>
internal sealed class DispatchExplainer
{
    private const int MostAlternatives = 3;

    private readonly FoundPlan _found;
    private readonly DispatchProblem _problem;
    private readonly DualPrices? _prices;
    private readonly ILookup<int, DispatchFlow> _bySupply;
    private readonly HashSet<int> _pinned;
    private readonly CheapestArcs _cheapest = new(MostAlternatives + 1);

    private DispatchExplainer(FoundPlan found, DualPrices? prices)
    {
        (_found, _problem, _prices) = (found, found.Problem, prices);
        _bySupply = found.Flows.ToLookup(x => _problem.SupplyOf(x.Arc));
        _pinned = [.. found.Open.Pinned.Select(x => x.Arc)];
    }

    /// <summary>A found plan with its explanations.</summary>
    /// <param name="found">The plan.</param>
    /// <param name="prices">The prices that prove its bound; null where there are none.</param>
    public static DispatchPlan Explain(FoundPlan found, DualPrices? prices)
    {
        var explainer = new DispatchExplainer(found, prices);
        return new DispatchPlan
        {
            Assignments = [.. found.Flows.Where(x => !found.Problem.IsCover(x.Demand)).GroupBy(x => x.Demand).SelectMany(x => explainer.OfNeed(x.Key, [.. x]))],
            Unmet = found.Unmet[..found.Problem.Demands.Count],
            Uncovered = [.. Enumerable.Range(0, found.Problem.Covers.Count).Where(x => found.Unmet[found.Problem.Demands.Count + x] > 0)],
            Bound = found.Bound,
        };
    }

    private IEnumerable<DispatchAssignment> OfNeed(int demand, DispatchFlow[] flows)
    {
        var (first, end) = (_problem.FirstArc(demand), _problem.FirstArc(demand + 1));
        for (var arc = first; arc < end; arc++) _cheapest.Offer(arc, _problem.FullMicro(arc));
        var cheapest = _cheapest.Take();
        return flows.Select(flow =>
        {
            var arc = _problem.Arc(flow.Arc, demand);
            Alternative[] others = [.. cheapest.Where(x => x != flow.Arc).Take(MostAlternatives).Select(x => Other(flow, x))];
            var (decided, by, why) = Decide(flow, arc, others, end - first);
            return new DispatchAssignment(arc, flow.Units, new OrderExplanation
            {
                Terms = Terms(arc, flow.Units),
                Decided = decided,
                DecidedBy = by,
                Why = why,
                Alternatives = others,
                Plan = _found.Bound,
            });
        });
    }

    private CostTerms Terms(DispatchArc arc, int units)
    {
        var demand = _problem.Demands[arc.Demand];
        return new CostTerms
        {
            Units = units,
            Weight = demand.Weight,
            Minutes = arc.Minutes,
            LateMinutes = Math.Max(0, arc.Minutes - demand.WithinMinutes),
            LatenessFactor = _problem.Options.LatenessFactor,
            SurchargeMinutes = _problem.Supplies[arc.Supply].SurchargeMinutes,
            SwitchCost = _problem.IsSwitch(arc) ? _problem.SwitchCost(arc.Supply) : 0,
            Cost = units * _problem.UnitCost(arc),
        };
    }

    private Alternative Other(DispatchFlow chosen, int arc)
    {
        var other = _problem.Arc(arc, chosen.Demand);
        var (reason, subject, why) = Lost(chosen, arc, other);
        return new Alternative
        {
            ResourceId = _problem.Supplies[other.Supply].ResourceId,
            Cost = chosen.Units * _problem.UnitCost(other),
            Minutes = other.Minutes,
            PlanDearerBy = _prices is null ? 0 : Math.Max(0, DispatchCost.ToMinutes(_prices.ReducedMicro(_problem, arc, chosen.Demand))),
            Reason = reason,
            Subject = subject,
            Why = why,
        };
    }

    private (AlternativeReason Reason, string Subject, LocalizedText Why) Lost(DispatchFlow chosen, int arc, DispatchArc other)
    {
        var supply = _problem.Supplies[other.Supply];
        var (left, used) = (_found.Left[other.Supply], _bySupply[other.Supply]);
        if (left == 0 && used.FirstOrDefault(x => x.Demand != chosen.Demand) is { Units: > 0 } elsewhere)
        {
            if (_problem.IsCover(elsewhere.Demand))
            {
                var cover = _problem.Covers[elsewhere.Demand - _problem.Demands.Count];
                return (AlternativeReason.KeptReady, cover.TownshipId, Text($"留守{cover.Name.Zh}", $"is kept ready for {cover.Name.En}"));
            }

            var need = _problem.Demands[elsewhere.Demand];
            return supply.UnderWayTo == elsewhere.Demand
                ? (AlternativeReason.UnderWay, need.NeedId, Text($"已在前往{need.Name.Zh}途中，改派不划算", $"is under way to {need.Name.En}, and to divert it gains too little"))
                : (AlternativeReason.NeededElsewhere, need.NeedId, Text($"派往{need.Name.Zh}使总代价更低", $"the plan as a whole is cheaper with it at {need.Name.En}"));
        }

        if (left == 0 && used.Any()) return (AlternativeReason.SentAsWell, "", Text($"同时派往此处", $"goes there as well"));
        if (left < chosen.Units) return (AlternativeReason.TooFew, "", Text($"只剩 {left}，需要 {chosen.Units}", $"has only {left} of {chosen.Units} left"));
        if (_problem.FullMicro(arc) > _problem.UnmetMicro(chosen.Demand))
            return (AlternativeReason.TooLate, "", Text($"{other.Minutes:0.0} 分钟后才到，来不及", $"would come too late to be worth it, after {other.Minutes:0.0} min"));
        if (_problem.FullMicro(arc) == _problem.FullMicro(chosen.Arc)) return (AlternativeReason.SameCost, "", Text($"代价相同", $"costs the same"));
        var mine = _problem.Arc(chosen.Arc, chosen.Demand);
        var later = other.Minutes - mine.Minutes;
        if (_problem.IsSwitch(other)) return (AlternativeReason.UnderWay, "", Text($"已在途中，改派不划算", $"is under way elsewhere, and to divert it gains too little"));
        var added = supply.SurchargeMinutes - _problem.Supplies[mine.Supply].SurchargeMinutes;
        return (AlternativeReason.Dearer, "", (later > 0, added > 0) switch
        {
            (true, true) => Text($"晚到 {later:0.0} 分钟，且调用次序靠后（计 {added:0} 分钟）", $"{later:0.0} min later, and drawn on after by {added:0} min"),
            (false, true) => Text($"调用次序靠后（计 {added:0} 分钟）", $"its store is drawn on after, by {added:0} min"),
            _ => Text($"晚到 {later:0.0} 分钟", $"{later:0.0} min later"),
        });
    }

    private (DecidingConstraint Decided, string By, LocalizedText Why) Decide(DispatchFlow flow, DispatchArc arc, Alternative[] others, int candidates)
    {
        var demand = _problem.Demands[arc.Demand];
        var late = arc.Minutes - demand.WithinMinutes;
        var arrives = late >= 0.5
            ? Text($"{arc.Minutes:0} 分钟到达，比要求晚 {late:0} 分钟", $"there in {arc.Minutes:0} min, {late:0} min later than wanted")
            : Text($"{arc.Minutes:0} 分钟到达", $"there in {arc.Minutes:0} min");
        if (_pinned.Contains(flow.Arc)) return (DecidingConstraint.Pinned, "", Text($"指挥员指定；{arrives.Zh}", $"a commander asked for it; {arrives.En}"));
        if (_problem.Supplies[arc.Supply].UnderWayTo == arc.Demand)
            return (DecidingConstraint.UnderWay, "", Text($"已在途中，改派不划算；{arrives.Zh}", $"under way already, and to change that gains too little; {arrives.En}"));

        var cost = flow.Units * _problem.UnitCost(arc);
        foreach (var other in others.Where(x => x.Cost < cost))
        {
            var name = _problem.Supplies.First(x => x.ResourceId == other.ResourceId).Name;
            var decided = other.Reason switch
            {
                AlternativeReason.NeededElsewhere or AlternativeReason.UnderWay => DecidingConstraint.Scarcity,
                AlternativeReason.TooFew => DecidingConstraint.Capacity,
                AlternativeReason.KeptReady => DecidingConstraint.Preparedness,
                AlternativeReason.SentAsWell => DecidingConstraint.Cheapest,
                _ => DecidingConstraint.Budget,
            };
            if (decided == DecidingConstraint.Cheapest) continue;
            return (decided, other.Subject.Length > 0 ? other.Subject : other.ResourceId, Text($"{arrives.Zh}；{name.Zh}代价更低，但{other.Why.Zh}", $"{arrives.En}; {name.En} would cost less, but {other.Why.En}"));
        }

        if (others.Any(x => x.Reason == AlternativeReason.SentAsWell && x.Cost < cost))
            return (DecidingConstraint.Capacity, "", Text($"{arrives.Zh}；代价更低的也派往此处，仍不够", $"{arrives.En}; those that cost less go as well, and do not suffice"));
        return candidates == 1
            ? (DecidingConstraint.OnlyOne, "", Text($"唯一可派的；{arrives.Zh}", $"the only one that can serve it; {arrives.En}"))
            : (DecidingConstraint.Cheapest, "", Text($"{candidates} 个可派的当中代价最低；{arrives.Zh}", $"costs least of the {candidates} that can serve it; {arrives.En}"));
    }

    private static LocalizedText Text(FormattableString zh, FormattableString en) =>
        new(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
