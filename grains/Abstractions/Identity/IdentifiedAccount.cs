namespace Haimen.Grains.Identity;

/// <summary>Whose a token is, as of now.</summary>
[GenerateSerializer, Immutable, Alias("haimen.identified-account")]
public sealed record IdentifiedAccount
{
    /// <summary>The account's name.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Who stands behind it.</summary>
    [Id(1)] public required AccountKind Kind { get; init; }

    /// <summary>What it may do.</summary>
    [Id(2)] public required Grant[] Grants { get; init; }

    /// <summary>The token's id.</summary>
    [Id(3)] public required string TokenId { get; init; }

    /// <summary>When the token runs out.</summary>
    [Id(4)] public required DateTimeOffset ExpiresAt { get; init; }
}
