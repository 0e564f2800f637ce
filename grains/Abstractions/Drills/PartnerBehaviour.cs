namespace Haimen.Grains.Drills;

/// <summary>How a partner in mutual aid answers in a drill.</summary>
[GenerateSerializer, Immutable, Alias("haimen.partner-behaviour")]
public sealed record PartnerBehaviour
{
    /// <summary>The partner.</summary>
    [Id(0)] public required string Partner { get; init; }

    /// <summary>How long it takes to answer.</summary>
    /// <value>Default 10 minutes.</value>
    [Id(1)] public TimeSpan AnswerAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Why it refuses everything; null where it does not.</summary>
    [Id(2)] public string? Refuse { get; init; }

    /// <summary>What it has to offer, by resource; of anything else it refuses.</summary>
    [Id(3)] public PartnerOffer[] Offers { get; init; } = [];
}
