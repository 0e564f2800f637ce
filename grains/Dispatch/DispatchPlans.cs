using System.Globalization;
using Haimen.Hazards;

namespace Haimen.Grains.Dispatch;

/// <summary>Makes a plan of what a solver found: reckons it up anew, and says for each part of it what else there was.</summary>
internal static class DispatchPlans
{
    private const int MostAlternatives = 3;

    public static DispatchPlan From(DispatchProblem problem, IReadOnlyList<(DispatchArc Arc, int Units)> flows, string method, Int128 boundMicro)
    {
        var ordered = flows.OrderBy(x => x.Arc.Demand).ThenBy(x => x.Arc.Supply).ToArray();
        var unmet = problem.Demands.Select(x => x.Units).ToArray();
        var left = problem.Supplies.Select(x => x.Units).ToArray();
        var cost = Int128.Zero;
        foreach (var (arc, units) in ordered)
        {
            unmet[arc.Demand] -= units;
            left[arc.Supply] -= units;
            cost += (Int128)units * problem.ArcMicro(arc);
        }

        for (var i = 0; i < unmet.Length; i++) cost += (Int128)unmet[i] * problem.UnmetMicro(i);
        if (unmet.Any(x => x < 0) || left.Any(x => x < 0)) throw new InvalidOperationException("the solver gave out more than there is");
        if (boundMicro > cost) throw new InvalidOperationException($"the solver's bound of {boundMicro} is more than its plan costs, {cost}");

        var used = ordered.ToLookup(x => x.Arc.Supply);
        var candidates = problem.Arcs.ToLookup(x => x.Demand);
        return new DispatchPlan
        {
            Assignments =
            [
                .. ordered.Select(x => new DispatchAssignment(
                    x.Arc,
                    x.Units,
                    Explain(x.Arc, x.Units))),
            ],
            Unmet = unmet,
            Cost = DispatchCost.ToMinutes(cost),
            LowerBound = DispatchCost.ToMinutes(boundMicro),
            Method = method,
        };

        OrderExplanation Explain(DispatchArc chosen, int units)
        {
            var demand = problem.Demands[chosen.Demand];
            return new OrderExplanation
            {
                Terms = new CostTerms
                {
                    Units = units,
                    Weight = demand.Weight,
                    Minutes = chosen.Minutes,
                    LateMinutes = Math.Max(0, chosen.Minutes - demand.WithinMinutes),
                    LatenessFactor = problem.Options.LatenessFactor,
                    SurchargeMinutes = problem.Supplies[chosen.Supply].SurchargeMinutes,
                    SwitchMinutes = 0,
                    Cost = DispatchCost.ToMinutes((Int128)units * problem.ArcMicro(chosen)),
                },
                Decided = DecidingConstraint.Cheapest,
                Why = new LocalizedText("", ""),
                Alternatives = Alternatives(chosen, units),
                Plan = new PlanBound(method, DispatchCost.ToMinutes(cost), DispatchCost.ToMinutes(boundMicro)),
            };
        }

        Alternative[] Alternatives(DispatchArc chosen, int units) =>
        [
            .. candidates[chosen.Demand]
                .Where(x => x.Supply != chosen.Supply)
                .OrderBy(problem.ArcMicro)
                .ThenBy(x => x.Supply)
                .Take(MostAlternatives)
                .Select(x => new Alternative
                {
                    ResourceId = problem.Supplies[x.Supply].ResourceId,
                    Cost = DispatchCost.ToMinutes((Int128)units * problem.ArcMicro(x)),
                    Minutes = x.Minutes,
                    PlanDearerBy = 0,
                    Reason = AlternativeReason.Dearer,
                    Why = new LocalizedText(Why(chosen, units, x), Why(chosen, units, x)),
                }),
        ];

        string Why(DispatchArc chosen, int units, DispatchArc other)
        {
            var elsewhere = used[other.Supply].Where(x => x.Arc.Demand != other.Demand).Select(x => problem.Demands[x.Arc.Demand].NeedId).FirstOrDefault();
            if (left[other.Supply] == 0 && elsewhere is not null) return $"the plan as a whole is cheaper with it at {elsewhere}";
            if (left[other.Supply] == 0) return "goes as well";
            if (left[other.Supply] < units) return $"has only {left[other.Supply]} of {units} left";
            if (problem.ArcMicro(other) > problem.UnmetMicro(other.Demand)) return Text($"would come too late to be worth it, after {other.Minutes:0.0} min");
            if (problem.ArcMicro(other) == problem.ArcMicro(chosen)) return "costs the same";
            var later = other.Minutes - chosen.Minutes;
            var surcharge = problem.Supplies[other.Supply].SurchargeMinutes - problem.Supplies[chosen.Supply].SurchargeMinutes;
            return later > 0 && surcharge > 0 ? Text($"{later:0.0} min later, and drawn on after by {surcharge:0} min")
                : surcharge > 0 ? Text($"its store is drawn on after, by {surcharge:0} min")
                : Text($"{later:0.0} min later");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
