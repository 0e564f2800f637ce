using Haimen.Grains.Resources;

namespace Haimen.Host.Api;

/// <summary>What a crew says of its order, as posted.</summary>
internal sealed record PostedProgress(string ResourceId, string OrderId, OrderProgress Progress, string? Reason = null, int? Quantity = null, int? WrittenOff = null);
