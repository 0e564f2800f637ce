using System.Text.Json;
using Haimen.Grains.Dispatch.Solving;

namespace Haimen.Host.Dispatch;

/// <summary>Units that go from a resource to a need.</summary>
internal sealed record OrderAnswer(
    string Need, string Resource, int Quantity, double Minutes, double Cost, string Decided, string Why, string WhyZh, IReadOnlyList<AlternativeAnswer> Alternatives)
{
    public static OrderAnswer Of(DispatchProblem problem, DispatchAssignment assignment)
    {
        var why = assignment.Explanation;
        return new OrderAnswer(
            problem.Demands[assignment.Arc.Demand].NeedId,
            problem.Supplies[assignment.Arc.Supply].ResourceId,
            assignment.Units,
            assignment.Arc.Minutes,
            why.Terms.Cost,
            JsonNamingPolicy.CamelCase.ConvertName(why.Decided.ToString()),
            why.Why.En,
            why.Why.Zh,
            [
                .. why.Alternatives.Select(x => new AlternativeAnswer(
                    x.ResourceId, x.Cost, x.Minutes, x.PlanDearerBy, JsonNamingPolicy.CamelCase.ConvertName(x.Reason.ToString()), x.Why.En, x.Why.Zh)),
            ]);
    }
}
