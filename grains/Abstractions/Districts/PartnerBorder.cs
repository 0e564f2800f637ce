namespace Haimen.Grains.Districts;

/// <summary>What lies between the district and a partner.</summary>
public enum PartnerBorder
{
    /// <summary>Land: roads cross anywhere.</summary>
    Land = 0,

    /// <summary>The Yangtze: its bridges are the only way for vehicles.</summary>
    Yangtze = 1,
}
