namespace Haimen.Grains.Identity;

/// <summary>A session or token as it is kept.</summary>
/// <param name="Shown">What may be shown of it.</param>
/// <param name="SecretHash">The SHA-256 of its secret in hexadecimal digits.</param>
[GenerateSerializer, Immutable, Alias("haimen.kept-token")]
internal sealed record KeptToken([property: Id(0)] TokenView Shown, [property: Id(1)] string SecretHash);
