namespace Haimen.Grains.Districts;

/// <summary>The three levels of a river gauge, in metres above the datum. No verified level was to be had: synthetic.</summary>
public sealed record RiverLevels
{
    /// <summary>设防水位.</summary>
    public required double AttentionM { get; init; }

    /// <summary>警戒水位.</summary>
    public required double WarningM { get; init; }

    /// <summary>保证水位.</summary>
    public required double GuaranteeM { get; init; }
}
