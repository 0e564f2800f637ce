namespace Haimen.Host.Dispatch;

/// <summary>Minutes by tier.</summary>
internal sealed record TierSurchargeEntry
{
    /// <summary>A township's store.</summary>
    public double? Township { get; init; }

    /// <summary>The district's store.</summary>
    public double? District { get; init; }

    /// <summary>Goods under an agreement.</summary>
    public double? Agreement { get; init; }
}
