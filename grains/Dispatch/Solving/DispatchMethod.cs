namespace Haimen.Grains.Dispatch.Solving;

/// <summary>How a plan was found.</summary>
internal static class DispatchMethod
{
    /// <summary>As a minimum-cost flow.</summary>
    public const string MinCostFlow = "min-cost-flow";

    /// <summary>The weightiest need first, each from what is cheapest for it: the solver failed, or there was no time for it.</summary>
    public const string Greedy = "greedy";
}
