using Haimen.Grains.Districts;

namespace Haimen.Grains.Dispatch;

/// <summary>
/// The cost that dispatch minimises, in weighted minutes; the solver, its checks and the explanations all use it.
/// A unit of a need served: <c>w · (t + λ · max(0, t − d) + s)</c>; unmet: <c>w · M</c>. Costs are whole micro-minutes, so that sums
/// are exact and an optimum is one to the last digit.
/// </summary>
internal static class DispatchCost
{
    /// <summary>Micro-minutes in a minute.</summary>
    public const long MicroPerMinute = 1_000_000;

    private const double MostMinutes = 1e9;

    /// <summary>Cost of one unit served, micro-minutes.</summary>
    /// <param name="weight">w, the need's priority weight.</param>
    /// <param name="minutes">t, minutes until it arrives, readiness included.</param>
    /// <param name="withinMinutes">d, minutes within which it is wanted.</param>
    /// <param name="surchargeMinutes">s, the surcharge of the resource's tier.</param>
    /// <param name="options">λ.</param>
    public static long ServedMicro(double weight, double minutes, double withinMinutes, double surchargeMinutes, DispatchOptions options) =>
        ToMicro(weight * (minutes + (options.LatenessFactor * Math.Max(0, minutes - withinMinutes)) + surchargeMinutes));

    /// <summary>Cost of one unit unmet, micro-minutes.</summary>
    public static long UnmetMicro(double weight, DispatchOptions options) => ToMicro(weight * options.UnmetMinutes);

    /// <summary>Surcharge of a store's tier, minutes.</summary>
    public static double SurchargeMinutes(DepotTier tier, DispatchOptions options) => tier switch
    {
        DepotTier.Township => options.TownshipSurchargeMinutes,
        DepotTier.District => options.DistrictSurchargeMinutes,
        _ => options.AgreementSurchargeMinutes,
    };

    /// <summary>In minutes.</summary>
    public static double ToMinutes(Int128 micro) => (double)micro / MicroPerMinute;

    /// <summary>Beyond a thousand million weighted minutes a unit, two thousand years, no difference is made.</summary>
    private static long ToMicro(double minutes) => (long)Math.Round(Math.Min(minutes, MostMinutes) * MicroPerMinute);
}
