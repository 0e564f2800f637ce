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

    /// <summary>How good the plan is, all incidents together.</summary>
    [Id(3)] public required PlanBound Bound { get; init; }

    /// <summary>Orders of the incident whose teams the plan has taken for others.</summary>
    [Id(4)] public string[] Diverted { get; init; } = [];

    /// <summary>Orders of the incident whose teams are to turn back, since others that the plan sends are there sooner.</summary>
    [Id(5)] public string[] Replaced { get; init; } = [];
}
