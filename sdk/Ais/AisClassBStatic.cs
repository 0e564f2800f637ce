namespace Haimen.Ais;

/// <summary>Call sign and dimensions of a class B vessel: type 24, part B.</summary>
public sealed record AisClassBStatic : AisMessage
{
    /// <summary>Type of ship and cargo, 0 to 255; 30 is fishing.</summary>
    public required int ShipType { get; init; }

    /// <summary>The maker of her transponder, three letters; empty where unknown.</summary>
    public required string Vendor { get; init; }

    /// <summary>Call sign; empty where unknown.</summary>
    public required string CallSign { get; init; }

    /// <summary>Her dimensions; null for an auxiliary craft.</summary>
    public AisDimensions? Dimensions { get; init; }

    /// <summary>The parent ship of an auxiliary craft; null for others.</summary>
    public AisIdentity? Parent { get; init; }
}
