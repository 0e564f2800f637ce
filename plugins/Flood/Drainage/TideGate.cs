namespace Haimen.Flood.Drainage;

/// <summary>A gravity outfall: passes nothing while the outer stage is at or above the inner one (tide lock).</summary>
internal static class TideGate
{
    /// <summary>
    /// Head at which a storm outfall passes its full capacity, m. Below it the flow falls with the root of the head, as through
    /// a submerged opening. Unverified: no survey of the outfalls exists.
    /// </summary>
    public const double FullHeadM = 0.30;

    /// <summary>Share of its capacity that the outfall passes, 0 to 1.</summary>
    /// <param name="innerStageM">Water level inside.</param>
    /// <param name="outerStageM">Water level outside.</param>
    /// <param name="sillM">The outfall's sill; the outer level cannot act below it.</param>
    public static double Opening(double innerStageM, double outerStageM, double sillM)
    {
        var head = innerStageM - Math.Max(outerStageM, sillM);
        return head <= 0 ? 0 : Math.Sqrt(Math.Min(1, head / FullHeadM));
    }

    /// <summary>Whether the outer stage keeps it shut.</summary>
    /// <param name="innerStageM">Water level inside.</param>
    /// <param name="outerStageM">Water level outside.</param>
    public static bool IsLocked(double innerStageM, double outerStageM) => outerStageM >= innerStageM;
}
