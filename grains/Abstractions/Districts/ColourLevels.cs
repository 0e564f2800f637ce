namespace Haimen.Grains.Districts;

/// <summary>The four colour levels of a gauge, in the unit of the gauge (m). No verified level was to be had: synthetic.</summary>
public sealed record ColourLevels
{
    /// <summary>Level IV.</summary>
    public required double BlueM { get; init; }

    /// <summary>Level III.</summary>
    public required double YellowM { get; init; }

    /// <summary>Level II.</summary>
    public required double OrangeM { get; init; }

    /// <summary>Level I.</summary>
    public required double RedM { get; init; }
}
