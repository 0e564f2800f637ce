namespace Haimen.Grains.Resources;

/// <summary>What is remembered of an order that holds nothing any more, so that a repeated command gets the answer it got.</summary>
[GenerateSerializer, Immutable, Alias("haimen.ended-order")]
internal sealed record EndedOrder
{
    /// <summary>The order.</summary>
    [Id(0)] public required string OrderId { get; init; }

    /// <summary>Its fencing token.</summary>
    [Id(1)] public required long Token { get; init; }

    /// <summary>How it ended.</summary>
    [Id(2)] public required OrderProgress Final { get; init; }

    /// <summary>The farthest it came on its way out.</summary>
    [Id(3)] public required OrderProgress Reached { get; init; }

    /// <summary>Until when a repeated reservation of it could still be taken for a new one.</summary>
    [Id(4)] public required DateTimeOffset ExpiresAt { get; init; }
}
