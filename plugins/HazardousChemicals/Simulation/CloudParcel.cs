using Haimen.HazardousChemicals.Dispersion;
using Haimen.HazardousChemicals.Substances;
using Haimen.Hazards;
using Haimen.Hazards.Geography;

namespace Haimen.HazardousChemicals.Simulation;

/// <summary>What a tank gave off within one step: a puff drawn out along the wind, which drifts with the true wind and widens with its way.</summary>
internal sealed class CloudParcel
{
    // Dense gas begins as a low broad cloud; this stands for its first half-width. Unverified.
    private const double FirstWidthM = 15;

    public required Substance Substance { get; init; }

    public required double MassKg { get; init; }

    /// <summary>Length along the wind at its start, m.</summary>
    public required double LengthM { get; init; }

    /// <summary>Its centre.</summary>
    public required GeoPoint Place { get; set; }

    /// <summary>How far its centre has come, m.</summary>
    public double WayM { get; private set; }

    /// <summary>Moves it with the wind.</summary>
    /// <param name="towardsDeg">Where the wind blows to.</param>
    /// <param name="metres">How far.</param>
    public void Drift(double towardsDeg, double metres)
    {
        Place = Place.Towards(towardsDeg, metres);
        WayM += metres;
    }

    /// <summary>Concentration on the ground at a place, mg/m³.</summary>
    /// <param name="place">The place.</param>
    /// <param name="stability">The class.</param>
    public double MgM3(GeoPoint place, StabilityClass stability)
    {
        if (WayM <= 0) return 0;
        var (lnY, lnZ) = Gaussian.PuffLnSigmas(WayM, stability);
        var sigmaY = Math.Sqrt(Math.Exp(2 * lnY) + (FirstWidthM * FirstWidthM));
        var sigmaX = Math.Sqrt((sigmaY * sigmaY) + (LengthM * LengthM / 12));
        var sigmaZ = Math.Exp(lnZ);
        var distance = Place.DistanceM(place);
        if (distance > 5 * Math.Max(sigmaX, sigmaY)) return 0;

        // Round about its centre: parcels of one release overlap along the wind, so its length matters less than its breadth.
        var ratio = distance / sigmaY;
        return 2e6 * MassKg / (Math.Pow(2 * Math.PI, 1.5) * sigmaX * sigmaY * sigmaZ) * Math.Exp(-0.5 * ratio * ratio);
    }
}
