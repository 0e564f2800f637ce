using Haimen.Grains.Dispatch.Solving;

namespace Haimen.Host.Dispatch;

/// <summary>A plan as a program reads it; costs in weighted minutes.</summary>
internal sealed record DispatchAnswer
{
    /// <summary>What is sent, by need.</summary>
    public required IReadOnlyList<OrderAnswer> Orders { get; init; }

    /// <summary>What nobody serves.</summary>
    public required IReadOnlyList<ShortfallAnswer> Shortfalls { get; init; }

    /// <summary>Townships and capabilities of which the plan leaves none within reach.</summary>
    public required IReadOnlyList<string> Uncovered { get; init; }

    /// <summary>What it costs.</summary>
    public required double Cost { get; init; }

    /// <summary>What no plan can be cheaper than.</summary>
    public required double LowerBound { get; init; }

    /// <summary>How far the cost may be from the optimum, as a part of the cost; 0 is optimal.</summary>
    public required double Gap { get; init; }

    /// <summary>How it was found.</summary>
    public required string Method { get; init; }

    /// <summary>How long it took, travel times included, reading not.</summary>
    public required double SolveMs { get; init; }

    /// <summary>Why the solver failed; not there where it did not.</summary>
    public string? SolverFailure { get; init; }

    /// <summary>A plan.</summary>
    public static DispatchAnswer Of(DispatchProblem problem, DispatchPlan plan, TimeSpan took) => new()
    {
        Orders = [.. plan.Assignments.Select(x => OrderAnswer.Of(problem, x))],
        Shortfalls = [.. plan.Unmet.Select((x, i) => new ShortfallAnswer(problem.Demands[i].NeedId, x)).Where(x => x.Quantity > 0)],
        Uncovered = [.. plan.Uncovered.Select(x => problem.Covers[x].Name.En)],
        Cost = plan.Bound.Cost,
        LowerBound = plan.Bound.LowerBound,
        Gap = plan.Bound.Gap,
        Method = plan.Bound.Method,
        SolveMs = Math.Round(took.TotalMilliseconds, 3),
        SolverFailure = plan.SolverFailure.Length > 0 ? plan.SolverFailure : null,
    };
}
