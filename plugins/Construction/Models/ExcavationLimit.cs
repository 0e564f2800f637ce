using Haimen.Hazards.Models;

namespace Haimen.Construction.Models;

/// <summary>
/// One row of the alarm values of GB 50497-2019. Of a range such as 20–30 mm the lower end is taken: the standard leaves the
/// choice to the designer, and the stricter end errs towards stopping work.
/// </summary>
/// <param name="Absolute">Cumulative limit, mm (strut force: percent of design).</param>
/// <param name="DepthSharePct">Cumulative limit as percent of the excavation's depth; null where the row has none here.</param>
/// <param name="RatePerDay">Limit of the daily change, same unit a day; null where the row has none here.</param>
/// <param name="LimitTrust">How far the cumulative limit is trusted.</param>
/// <param name="RateTrust">How far the daily limit is trusted.</param>
internal sealed record ExcavationLimit(
    double Absolute, double? DepthSharePct, double? RatePerDay, ModelTrust LimitTrust, ModelTrust RateTrust)
{
    /// <summary>The limit at a depth: the smaller of the absolute value and the share of the depth.</summary>
    /// <param name="depthM">The depth in metres; null where unknown, which gives the absolute value: the limit's upper bound.</param>
    public double At(double? depthM) =>
        depthM is { } depth && DepthSharePct is { } share ? Math.Min(Absolute, share / 100 * depth * 1_000) : Absolute;

    /// <summary>Whether any of its numbers was not verified.</summary>
    public bool Unverified => LimitTrust == ModelTrust.Unverified || (RatePerDay is not null && RateTrust == ModelTrust.Unverified);
}
