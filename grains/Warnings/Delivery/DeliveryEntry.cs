namespace Haimen.Grains.Warnings.Delivery;

/// <summary>A message on its way.</summary>
/// <param name="View">How it stands.</param>
/// <param name="Warning">The warning as it stood with the message; null once there is nothing left to try.</param>
[GenerateSerializer, Immutable, Alias("haimen.delivery-entry")]
internal sealed record DeliveryEntry([property: Id(0)] DeliveryView View, [property: Id(1)] WarningView? Warning);
