namespace Haimen.Grains.Resources;

/// <summary>Asks a resource to hold itself for one order.</summary>
[GenerateSerializer, Immutable, Alias("haimen.reserve")]
public sealed record ReserveCommand
{
    /// <summary>The order; reserving again for the same order gives the same answer.</summary>
    [Id(0)] public required string OrderId { get; init; }

    /// <summary>The incident it serves.</summary>
    [Id(1)] public required string IncidentId { get; init; }

    /// <summary>Capability, supply category or <c>shelter-place</c>.</summary>
    [Id(2)] public required string Resource { get; init; }

    /// <summary>1 for a team; pieces; people.</summary>
    [Id(3)] public required int Quantity { get; init; }

    /// <summary>When the hold ends by itself unless the order is given.</summary>
    [Id(4)] public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>
    /// The order under way that this one takes a team from: in one write that order ends as <see cref="OrderProgress.Diverted"/> and this
    /// one holds the team. Refused unless the team is held by just that order, under that token, and not yet on scene. A team on its way home
    /// can be taken likewise; its old order then ends as <see cref="OrderProgress.Returned"/>. Null where the team is free.
    /// </summary>
    [Id(5)] public ReleaseCommand? InsteadOf { get; init; }
}
