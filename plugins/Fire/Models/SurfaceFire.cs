namespace Haimen.Fire.Models;

/// <summary>
/// Rothermel's surface fire spread with wind and slope in any direction: the two are added as vectors, as BehavePlus does
/// (Andrews 2018, RMRS-GTR-371, section 4).
/// </summary>
internal static class SurfaceFire
{
    private const double FtMinPerMph = 88;

    /// <summary>The wind at 10 m that goes with one at 20 ft, as a ratio (Turner and Lawson 1978, BC-X-177).</summary>
    public const double TenMetresOverTwentyFeet = 1.15;

    /// <summary>Spread of a fire.</summary>
    /// <param name="bed">The fuel bed.</param>
    /// <param name="midflameMph">Wind at midflame height, mi/h.</param>
    /// <param name="windFromDeg">Where the wind comes from, degrees clockwise from north.</param>
    /// <param name="slopeTan">Tangent of the slope, 0 or more.</param>
    /// <param name="aspectDeg">Where the slope faces, degrees clockwise from north.</param>
    public static SurfaceSpread Spread(FuelBed bed, double midflameMph, double windFromDeg, double slopeTan, double aspectDeg)
    {
        var calm = bed.CalmSpreadFtMin;
        var upslope = Turn(aspectDeg + 180);
        if (calm <= 0) return new(0, upslope, 0, 0, false);
        var b = 0.02526 * Math.Pow(bed.SavrPerFt, 0.54);
        var c = 7.47 * Math.Exp(-0.133 * Math.Pow(bed.SavrPerFt, 0.55)) * Math.Pow(bed.RelativePacking, -0.715 * Math.Exp(-3.59e-4 * bed.SavrPerFt));
        var windLimit = 0.9 * bed.ReactionIntensityBtuFt2Min;
        var wind = midflameMph > 0 ? c * Math.Pow(midflameMph * FtMinPerMph, b) : 0;
        var slope = Math.Min(windLimit, 5.275 * Math.Pow(bed.Packing, -0.3) * slopeTan * slopeTan);

        // Seen from upslope: a wind from where the slope faces blows straight up it.
        var angle = (windFromDeg - aspectDeg) * Math.PI / 180;
        var x = slope + (wind * Math.Cos(angle));
        var y = wind * Math.Sin(angle);
        var together = Math.Sqrt((x * x) + (y * y));
        var direction = together > 0 ? Turn(upslope + (Math.Atan2(y, x) * 180 / Math.PI)) : upslope;
        var effectiveFtMin = together > 0 ? Math.Pow(together / c, 1 / b) : 0;
        var head = calm * (1 + together);
        var intensity = head * bed.ReactionIntensityBtuFt2Min * bed.ResidenceMin / 60;
        return new(head, direction, effectiveFtMin / FtMinPerMph, intensity, effectiveFtMin > windLimit);
    }

    /// <summary>Spread of a fire in the open from the wind at 10 m.</summary>
    /// <param name="model">The fuel model.</param>
    /// <param name="moisture">Its moisture.</param>
    /// <param name="windMS">Mean wind at 10 m.</param>
    /// <param name="windFromDeg">Where the wind comes from.</param>
    /// <param name="slopeTan">Tangent of the slope.</param>
    /// <param name="aspectDeg">Where the slope faces.</param>
    public static SurfaceSpread InTheOpen(
        FuelModel model, FuelMoisture moisture, double windMS, double windFromDeg, double slopeTan, double aspectDeg)
    {
        const double mphPerMS = 2.23693629205440;
        var midflame = windMS * mphPerMS / TenMetresOverTwentyFeet * WindAdjustment.Factor(model.DepthFt, 0, 0, 0);
        return Spread(FuelBed.Of(model, moisture), midflame, windFromDeg, slopeTan, aspectDeg);
    }

    private static double Turn(double degrees)
    {
        var turned = degrees % 360;
        return turned < 0 ? turned + 360 : turned;
    }
}
