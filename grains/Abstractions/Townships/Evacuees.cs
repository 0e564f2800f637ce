namespace Haimen.Grains.Townships;

/// <summary>People of a village who were moved by one order.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ShelterId">Where they are.</param>
/// <param name="People">How many.</param>
[GenerateSerializer, Immutable, Alias("haimen.evacuees")]
public sealed record Evacuees([property: Id(0)] string OrderId, [property: Id(1)] string ShelterId, [property: Id(2)] int People);
