namespace Haimen.Grains.Districts;

/// <summary>What a partner in mutual aid is.</summary>
public enum PartnerKind
{
    /// <summary>A district beside this one.</summary>
    District = 0,

    /// <summary>The city above this district.</summary>
    City = 1,
}
