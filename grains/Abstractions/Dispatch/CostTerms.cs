namespace Haimen.Grains.Dispatch;

/// <summary>The terms of an order's cost: <c>units · weight · (minutes + latenessFactor · lateMinutes + surchargeMinutes) + switchCost</c>.</summary>
[GenerateSerializer, Immutable, Alias("haimen.cost-terms")]
public sealed record CostTerms
{
    /// <summary>q, units sent.</summary>
    [Id(0)] public required int Units { get; init; }

    /// <summary>w, the need's priority weight.</summary>
    [Id(1)] public required double Weight { get; init; }

    /// <summary>t, minutes until it arrives, readiness included.</summary>
    [Id(2)] public required double Minutes { get; init; }

    /// <summary>max(0, t − d), minutes after the time within which it was wanted.</summary>
    [Id(3)] public required double LateMinutes { get; init; }

    /// <summary>λ.</summary>
    [Id(4)] public required double LatenessFactor { get; init; }

    /// <summary>s, the surcharge of the resource's tier.</summary>
    [Id(5)] public required double SurchargeMinutes { get; init; }

    /// <summary>What it costs to take the resource from an order under way, weighted minutes; 0 where it was free.</summary>
    [Id(6)] public required double SwitchCost { get; init; }

    /// <summary>The sum, weighted minutes.</summary>
    [Id(7)] public required double Cost { get; init; }
}
