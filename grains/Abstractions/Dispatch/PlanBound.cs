namespace Haimen.Grains.Dispatch;

/// <summary>How good the plan is that an order is part of.</summary>
/// <param name="Method">How it was found: <c>min-cost-flow</c> or <c>greedy</c>.</param>
/// <param name="Cost">Cost of the whole plan, weighted minutes.</param>
/// <param name="LowerBound">What no plan can be cheaper than, proved.</param>
[GenerateSerializer, Immutable, Alias("haimen.plan-bound")]
public sealed record PlanBound([property: Id(0)] string Method, [property: Id(1)] double Cost, [property: Id(2)] double LowerBound)
{
    /// <summary>How far the cost may be from the optimum, as a part of the cost; 0 is optimal.</summary>
    public double Gap => Cost <= 0 ? 0 : Math.Max(0, (Cost - LowerBound) / Cost);
}
