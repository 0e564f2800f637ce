using Haimen.Grains.Districts;

namespace Haimen.Grains.Dispatch.Solving;

/// <summary>
/// The cost that dispatch minimises, in weighted minutes; the solver, its checks and the explanations all use it. A plan costs the sum of
/// <list type="bullet">
/// <item>for q units of a need served: <c>q · w · (t + λ · max(0, t − d) + s)</c>, with t the minutes to arrive (readiness included), d the minutes
/// within which it is wanted, and s the surcharge of the resource's tier;</item>
/// <item>for a team under way that is not left on its way: <c>w · c</c>, with w the weight of the need it was sent to and c the minutes of a
/// switch;</item>
/// <item>for a unit unmet: <c>w · M</c>;</item>
/// <item>for each township and capability for which the plan keeps no free team within reach though there is one (a team answers for one
/// township and capability at a time): <c>p · a · n / 10,000</c>, with n the township's inhabitants and a its <see cref="Alertness"/>.</item>
/// </list>
/// The solver reckons in whole micro-minutes, so that sums are exact and an optimum is one to the last digit.
/// </summary>
internal static class DispatchCost
{
    /// <summary>Micro-minutes in a minute.</summary>
    public const long MicroPerMinute = 1_000_000;

    /// <summary>The most that a unit can cost, weighted minutes; beyond it, two thousand years, no difference is made.</summary>
    public const double MostMinutes = 1e9;

    /// <summary>Cost of one unit served, weighted minutes.</summary>
    /// <param name="weight">w, the need's priority weight.</param>
    /// <param name="minutes">t, minutes until it arrives, readiness included.</param>
    /// <param name="withinMinutes">d, minutes within which it is wanted.</param>
    /// <param name="surchargeMinutes">s, the surcharge of the resource's tier.</param>
    /// <param name="options">λ.</param>
    public static double Served(double weight, double minutes, double withinMinutes, double surchargeMinutes, DispatchOptions options) =>
        weight * (minutes + (options.LatenessFactor * Math.Max(0, minutes - withinMinutes)) + surchargeMinutes);

    /// <summary>Cost of one unit unmet, weighted minutes.</summary>
    public static double Unmet(double weight, DispatchOptions options) => weight * options.UnmetMinutes;

    /// <summary>Price of keeping no team with a capability within reach of a township, weighted minutes.</summary>
    /// <param name="population">n, its inhabitants.</param>
    /// <param name="alertness">a, see <see cref="Alertness"/>.</param>
    /// <param name="options">p.</param>
    public static double Uncovered(int population, double alertness, DispatchOptions options) =>
        options.PreparednessWeight * alertness * population / 10_000;

    /// <summary>a: 1 without a warning, and 1 more for each step from blue to red.</summary>
    /// <param name="grade">The worst warning in force in the township.</param>
    public static double Alertness(Hazards.HazardGrade grade) => 1 + (int)grade;

    /// <summary>Surcharge of a store's tier, minutes.</summary>
    public static double SurchargeMinutes(DepotTier tier, DispatchOptions options) => tier switch
    {
        DepotTier.Township => options.TownshipSurchargeMinutes,
        DepotTier.District => options.DistrictSurchargeMinutes,
        _ => options.AgreementSurchargeMinutes,
    };

    /// <summary>In whole micro-minutes, at most <see cref="MostMinutes"/>.</summary>
    public static long ToMicro(double minutes) => (long)Math.Round(Math.Min(minutes, MostMinutes) * MicroPerMinute);

    /// <summary>In minutes.</summary>
    public static double ToMinutes(Int128 micro) => (double)micro / MicroPerMinute;
}
