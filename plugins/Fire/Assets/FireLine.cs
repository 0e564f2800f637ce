using Haimen.Hazards;

namespace Haimen.Fire.Assets;

/// <summary>
/// How fast people and engines hold a fire's edge. People with hand tools can work at the head below 346 kW/m and engines below
/// 1730 kW/m (100 and 500 Btu/ft/s; Andrews and Rothermel 1982, INT-131); above that only the back and the flanks are held.
/// The rates are configuration, unverified.
/// </summary>
internal static class FireLine
{
    /// <summary>Intensity up to which hand tools work, kW/m.</summary>
    public const double HandToolsKWM = 346;

    /// <summary>Intensity up to which engines work, kW/m.</summary>
    public const double EnginesKWM = 1_730;

    /// <summary>Edge that one fire-fighting team holds in an hour, m.</summary>
    public const double TeamMH = 600;

    /// <summary>Edge that one fire beater holds in an hour, m.</summary>
    public const double BeaterMH = 15;

    // Share of the usual rate that is left where the head cannot be approached.
    private const double FlanksOnly = 0.35;

    /// <summary>Edge that is held in a second, m/s.</summary>
    /// <param name="deployments">What is at work.</param>
    /// <param name="place">The fire.</param>
    /// <param name="intensityKWM">Fireline intensity of the head.</param>
    public static double RateMS(IReadOnlyList<Deployment> deployments, GeoPoint place, double intensityKWM)
    {
        var teams = AtScene.Quantity(deployments, "fire-fighting", place, AtScene.VegetationReachM);
        var beaters = AtScene.Quantity(deployments, "fire-beater", place, AtScene.VegetationReachM);
        var hourly = (teams * TeamMH * (intensityKWM <= EnginesKWM ? 1 : FlanksOnly))
            + (beaters * BeaterMH * (intensityKWM <= HandToolsKWM ? 1 : FlanksOnly));
        return hourly / 3_600;
    }
}
