namespace Haimen.Fire.Models;

/// <summary>How a surface fire spreads, in the units of its equations.</summary>
/// <param name="HeadFtMin">Spread of the head, ft/min.</param>
/// <param name="DirectionDeg">Where the head goes, degrees clockwise from north.</param>
/// <param name="EffectiveWindMph">The wind that alone would drive it as wind and slope do together, mi/h.</param>
/// <param name="IntensityBtuFtS">Fireline intensity of the head (Byram 1959), Btu/ft/s.</param>
/// <param name="WindLimitExceeded">Whether the effective wind exceeds the 0.9 I_R that Rothermel set as a limit and BehavePlus 6 does not impose.</param>
internal readonly record struct SurfaceSpread(
    double HeadFtMin, double DirectionDeg, double EffectiveWindMph, double IntensityBtuFtS, bool WindLimitExceeded)
{
    private const double FtMinPerMS = 196.850393700787;
    private const double KWMPerBtuFtS = 3.46165;

    /// <summary>Flame length of the head, ft (Byram 1959): 0.45 I^0.46.</summary>
    public double FlameLengthFt => IntensityBtuFtS <= 0 ? 0 : 0.45 * Math.Pow(IntensityBtuFtS, 0.46);

    /// <summary>Length over width of the burnt ellipse (Anderson 1983), 1 to 8.</summary>
    public double LengthToWidth => Math.Clamp(
        (0.936 * Math.Exp(0.1147 * EffectiveWindMph)) + (0.461 * Math.Exp(-0.0692 * EffectiveWindMph)) - 0.397, 1, 8);

    /// <summary>Eccentricity of the ellipse.</summary>
    public double Eccentricity => Math.Sqrt((LengthToWidth * LengthToWidth) - 1) / LengthToWidth;

    /// <summary>Spread against the head, ft/min.</summary>
    public double BackFtMin => HeadFtMin * (1 - Eccentricity) / (1 + Eccentricity);

    /// <summary>Growth of half the ellipse's width, ft/min.</summary>
    public double FlankFtMin => (HeadFtMin + BackFtMin) / 2 / LengthToWidth;

    /// <summary>Spread of the head, m/s.</summary>
    public double HeadMS => HeadFtMin / FtMinPerMS;

    /// <summary>Spread of the back, m/s.</summary>
    public double BackMS => BackFtMin / FtMinPerMS;

    /// <summary>Growth of half the width, m/s.</summary>
    public double FlankMS => FlankFtMin / FtMinPerMS;

    /// <summary>Fireline intensity of the head, kW/m.</summary>
    public double IntensityKWM => IntensityBtuFtS * KWMPerBtuFtS;
}
