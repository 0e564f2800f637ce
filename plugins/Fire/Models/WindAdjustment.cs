namespace Haimen.Fire.Models;

/// <summary>
/// The share of the wind at 20 ft above the vegetation that blows at half the height of the flames
/// (Albini and Baughman 1979, INT-221, as BehavePlus applies it; Andrews 2012, RMRS-GTR-266).
/// </summary>
internal static class WindAdjustment
{
    /// <summary>The factor.</summary>
    /// <param name="bedDepthFt">Depth of the fuel bed.</param>
    /// <param name="coverFraction">Share of the ground under tree crowns.</param>
    /// <param name="canopyHeightFt">Height of the canopy's top.</param>
    /// <param name="crownRatio">Crown length over tree height.</param>
    public static double Factor(double bedDepthFt, double coverFraction, double canopyHeightFt, double crownRatio) =>
        IsSheltered(coverFraction, canopyHeightFt, crownRatio)
            ? 0.555 / (Math.Sqrt(CrownFill(coverFraction, crownRatio) * canopyHeightFt) * LogProfile(canopyHeightFt))
            : 1.83 / LogProfile(bedDepthFt);

    /// <summary>Whether trees shelter the fire: crowns fill 5 % of the space under their tops or more, and the canopy is 6 ft high or more.</summary>
    /// <param name="coverFraction">Share of the ground under tree crowns.</param>
    /// <param name="canopyHeightFt">Height of the canopy's top.</param>
    /// <param name="crownRatio">Crown length over tree height.</param>
    public static bool IsSheltered(double coverFraction, double canopyHeightFt, double crownRatio) =>
        canopyHeightFt >= 6 && CrownFill(coverFraction, crownRatio) >= 0.05;

    // Crowns as cones.
    private static double CrownFill(double coverFraction, double crownRatio) => crownRatio * coverFraction / 3;

    private static double LogProfile(double heightFt) => Math.Log((20 + (0.36 * heightFt)) / (0.13 * heightFt));
}
