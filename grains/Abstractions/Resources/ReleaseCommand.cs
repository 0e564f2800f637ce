namespace Haimen.Grains.Resources;

/// <summary>Ends an order: the resource may go home. Harmless where it has ended already.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Token">The token of its reservation.</param>
[GenerateSerializer, Immutable, Alias("haimen.release")]
public sealed record ReleaseCommand([property: Id(0)] string OrderId, [property: Id(1)] long Token);
