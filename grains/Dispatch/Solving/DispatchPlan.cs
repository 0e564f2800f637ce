namespace Haimen.Grains.Dispatch.Solving;

/// <summary>Who goes where.</summary>
internal sealed record DispatchPlan
{
    /// <summary>What is sent, by need and then by supply.</summary>
    public required IReadOnlyList<DispatchAssignment> Assignments { get; init; }

    /// <summary>Units left unmet, for each need of the problem.</summary>
    public required IReadOnlyList<int> Unmet { get; init; }

    /// <summary>Covers for which no team is kept, as indices.</summary>
    public required IReadOnlyList<int> Uncovered { get; init; }

    /// <summary>How good it is.</summary>
    public required PlanBound Bound { get; init; }

    /// <summary>Why the solver failed, empty where it did not.</summary>
    public string SolverFailure { get; init; } = "";
}
