namespace Haimen.Ais;

/// <summary>Name of a class B vessel: type 24, part A.</summary>
public sealed record AisClassBName : AisMessage
{
    /// <summary>Name; empty where unknown.</summary>
    public required string Name { get; init; }
}
