namespace Haimen.FishingVessels.Models;

/// <summary>The ellipse of a drift cloud: its centre and the standard deviations along its axes.</summary>
/// <param name="EastM">Centre, metres east of the start.</param>
/// <param name="NorthM">Centre, metres north of the start.</param>
/// <param name="MajorM">Standard deviation along the long axis, m.</param>
/// <param name="MinorM">Standard deviation along the short axis, m.</param>
/// <param name="BearingDeg">Direction of the long axis, degrees clockwise from north, 0 to below 180.</param>
internal readonly record struct DriftEllipse(double EastM, double NorthM, double MajorM, double MinorM, double BearingDeg)
{
    /// <summary>Standard deviations that hold 95 % of a two-dimensional normal cloud: √(−2·ln 0.05).</summary>
    public const double NinetyFive = 2.4477;

    /// <summary>The ellipse of a covariance.</summary>
    /// <param name="eastM">Centre.</param>
    /// <param name="northM">Centre.</param>
    /// <param name="ee">Variance east, m².</param>
    /// <param name="nn">Variance north, m².</param>
    /// <param name="en">Covariance, m².</param>
    public static DriftEllipse Of(double eastM, double northM, double ee, double nn, double en)
    {
        var middle = (ee + nn) / 2;
        var half = Math.Sqrt(Math.Pow((ee - nn) / 2, 2) + (en * en));
        var bearing = Math.Atan2(2 * en, nn - ee) * 90 / Math.PI;
        if (bearing < 0) bearing += 180;
        return new(eastM, northM, Math.Sqrt(Math.Max(0, middle + half)), Math.Sqrt(Math.Max(0, middle - half)), bearing >= 180 ? 0 : bearing);
    }

    /// <summary>Area of the 95 % ellipse, m².</summary>
    public double Area95M2 => Math.PI * NinetyFive * NinetyFive * MajorM * MinorM;
}
