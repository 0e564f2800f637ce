namespace Haimen.Grains.Districts;

/// <summary>The four-colour risk grade of an enterprise, from highest to lowest. Written in kebab case in seed files.</summary>
public enum RiskColour
{
    /// <summary>Major risk (重大风险).</summary>
    Red,

    /// <summary>Larger risk (较大风险).</summary>
    Orange,

    /// <summary>General risk (一般风险).</summary>
    Yellow,

    /// <summary>Low risk (低风险).</summary>
    Blue,
}
