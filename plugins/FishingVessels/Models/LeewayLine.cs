namespace Haimen.FishingVessels.Models;

/// <summary>A regression line of leeway on wind speed.</summary>
/// <param name="SlopePct">Slope, percent of the wind speed.</param>
/// <param name="OffsetCmS">Leeway without wind, cm/s.</param>
/// <param name="DeviationCmS">Standard deviation about the line, cm/s.</param>
internal readonly record struct LeewayLine(double SlopePct, double OffsetCmS, double DeviationCmS)
{
    /// <summary>
    /// Metres drifted along the line's direction. The scatter of an object widens its slope by ε/20 and its offset by ε/2, so that
    /// it is ε at 10 m/s (Allen 2005, as in the Leeway model of Breivik and Allen 2008).
    /// </summary>
    /// <param name="windRunM">Wind speed summed over time, m.</param>
    /// <param name="seconds">The time.</param>
    /// <param name="scatterCmS">ε of this object, cm/s; 0 for the mean.</param>
    public double DistanceM(double windRunM, double seconds, double scatterCmS = 0) =>
        .01 * (((SlopePct + (scatterCmS / 20)) * windRunM) + ((OffsetCmS + (scatterCmS / 2)) * seconds));
}
