namespace Haimen.Ais;

/// <summary>A safety-related text to all: type 14. Beacons say <c>SART ACTIVE</c>, <c>MOB ACTIVE</c>, <c>EPIRB TEST</c> and the like.</summary>
public sealed record AisSafetyText : AisMessage
{
    /// <summary>The text in the upper-case letters that AIS has.</summary>
    public required string Text { get; init; }

    /// <inheritdoc/>
    public override bool IsDistress => Identity.IsBeacon && Text.Contains("ACTIVE", StringComparison.Ordinal);
}
