namespace Haimen.Grains.Identity;

/// <summary>A session or token, without its secret.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">What it is for.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="ExpiresAt">When it runs out.</param>
[GenerateSerializer, Immutable, Alias("haimen.token-view")]
public sealed record TokenView(
    [property: Id(0)] string Id, [property: Id(1)] string Label, [property: Id(2)] DateTimeOffset IssuedAt, [property: Id(3)] DateTimeOffset ExpiresAt);
