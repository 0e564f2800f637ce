namespace Haimen.Grains.Dispatch;

/// <summary>What a plan gives one incident.</summary>
[GenerateSerializer, Immutable, Alias("haimen.plan-outcome")]
public sealed record PlanOutcome
{
    /// <summary>The plan's id.</summary>
    [Id(0)] public required string PlanId { get; init; }

    /// <summary>Its orders, all reserved, by id.</summary>
    [Id(1)] public required ProposedOrder[] Orders { get; init; }

    /// <summary>What of the incident's needs no free resource could serve, by need id.</summary>
    [Id(2)] public required Shortfall[] Shortfalls { get; init; }

    /// <summary>How the plan was found, e.g. <c>min-cost-flow</c>.</summary>
    [Id(3)] public required string Method { get; init; }

    /// <summary>Cost of the whole plan, all incidents together, in weighted minutes.</summary>
    [Id(4)] public required double Cost { get; init; }

    /// <summary>Proven lower bound of that cost.</summary>
    [Id(5)] public required double LowerBound { get; init; }
}
