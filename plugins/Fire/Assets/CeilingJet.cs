namespace Haimen.Fire.Assets;

/// <summary>
/// How hot it is under the ceiling above a fire: ΔT = 16.9·Q^(2/3)/H^(5/3) within 0.18 H of its axis (Alpert 1972), never more
/// than flames are.
/// </summary>
internal static class CeilingJet
{
    /// <summary>Hotter than this the relation says nothing of the fire's size any more, K above the air.</summary>
    public const double SaturatedK = 600;

    private const double FlamesK = 900;

    /// <summary>Temperature rise, K.</summary>
    /// <param name="heatKW">Heat released.</param>
    /// <param name="heightM">Height of the ceiling above the fire.</param>
    public static double RiseK(double heatKW, double heightM) =>
        heatKW <= 0 ? 0 : Math.Min(FlamesK, 16.9 * Math.Pow(heatKW, 2.0 / 3) / Math.Pow(heightM, 5.0 / 3));

    /// <summary>Heat released that gives a rise, kW.</summary>
    /// <param name="riseK">The rise.</param>
    /// <param name="heightM">Height of the ceiling above the fire.</param>
    public static double HeatKW(double riseK, double heightM) =>
        riseK <= 0 ? 0 : Math.Pow(riseK * Math.Pow(heightM, 5.0 / 3) / 16.9, 1.5);
}
