namespace Haimen.Grains.Districts;

/// <summary>The grade of a store, in the order it is drawn on. Written in kebab case in seed files.</summary>
public enum DepotTier
{
    /// <summary>A township store or point.</summary>
    Township,

    /// <summary>The district store.</summary>
    District,

    /// <summary>Goods that a company holds under an agreement (协议储备).</summary>
    Agreement,
}
