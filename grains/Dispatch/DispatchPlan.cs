namespace Haimen.Grains.Dispatch;

/// <summary>Who goes where.</summary>
internal sealed record DispatchPlan
{
    /// <summary>What is sent, by need and then by supply.</summary>
    public required IReadOnlyList<DispatchAssignment> Assignments { get; init; }

    /// <summary>Units left unmet, for each need of the problem.</summary>
    public required IReadOnlyList<int> Unmet { get; init; }

    /// <summary>What it costs, in weighted minutes.</summary>
    public required double Cost { get; init; }

    /// <summary>What no plan can be cheaper than.</summary>
    public required double LowerBound { get; init; }

    /// <summary>How it was found: <c>min-cost-flow</c>, or <c>greedy</c> where the solver failed.</summary>
    public required string Method { get; init; }

    /// <summary>Why the solver failed, empty where it did not.</summary>
    public string SolverFailure { get; init; } = "";

    /// <summary>How far the cost may be from the optimum, as a part of the cost; 0 is optimal.</summary>
    public double Gap => Cost <= 0 ? 0 : Math.Max(0, (Cost - LowerBound) / Cost);
}
