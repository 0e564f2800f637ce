namespace Haimen.Flood.Drainage;

/// <summary>
/// Horton infiltration on the cumulative curve, with recovery, as EPA SWMM 5 does it
/// (Rossman and Huber, SWMM Reference Manual I: Hydrology, EPA/600/R-15/162A, ch. 4): the capacity depends on what has
/// infiltrated, not on the clock, so rain weaker than the capacity uses it up more slowly.
/// </summary>
/// <param name="InitialMS">Capacity of dry ground f0 in m/s.</param>
/// <param name="FinalMS">Capacity of saturated ground fc in m/s, at most f0.</param>
/// <param name="DecayPerS">Decay k in 1/s.</param>
internal readonly record struct Horton(double InitialMS, double FinalMS, double DecayPerS)
{
    /// <summary>Days of drying after which 98 % of the capacity is back.</summary>
    public const double DryingDays = 7;

    // ln 50: at the end of the drying time 2 % of what was lost is still lost.
    private static readonly double RecoveryPerS = Math.Log(50) / (DryingDays * 86_400);

    /// <summary>Whether the capacity never changes.</summary>
    private bool IsConstant => DecayPerS <= 0 || InitialMS <= FinalMS;

    /// <summary>Cumulative infiltration in metres at a position on the curve, from dry ground.</summary>
    /// <param name="seconds">The position, in seconds of infiltrating at capacity.</param>
    public double Cumulative(double seconds) =>
        (FinalMS * seconds) + ((InitialMS - FinalMS) / DecayPerS * -Math.Exp(-DecayPerS * seconds)) + ((InitialMS - FinalMS) / DecayPerS);

    /// <summary>Mean infiltration rate over a step in m/s, and the new position on the curve.</summary>
    /// <param name="position">Position on the curve in seconds; 0 for dry ground. Updated.</param>
    /// <param name="rainMS">Rain in m/s.</param>
    /// <param name="depthM">Ponded depth at the start.</param>
    /// <param name="seconds">Length of the step.</param>
    public double Infiltrate(ref double position, double rainMS, double depthM, double seconds)
    {
        var available = rainMS + (depthM / seconds);
        if (IsConstant) return Math.Min(InitialMS, available);
        if (available <= 0)
        {
            Recover(ref position, seconds);
            return 0;
        }

        var before = Cumulative(position);
        var capacity = Math.Max(FinalMS, (Cumulative(position + seconds) - before) / seconds);
        if (capacity < available || position + seconds > 16 / DecayPerS)
        {
            position += seconds;
            return Math.Min(capacity, available);
        }

        position = PositionOf(before + (available * seconds), position);
        return available;
    }

    private void Recover(ref double position, double seconds)
    {
        if (position <= 0) return;
        var lost = 1 - Math.Exp(-DecayPerS * position);
        position = -Math.Log(1 - (lost * Math.Exp(-RecoveryPerS * seconds))) / DecayPerS;
    }

    // Newton on a concave rising curve, from below: it overshoots never and converges always.
    private double PositionOf(double cumulativeM, double position)
    {
        for (var i = 0; i < 20; i++)
        {
            var slope = FinalMS + ((InitialMS - FinalMS) * Math.Exp(-DecayPerS * position));
            var change = (cumulativeM - Cumulative(position)) / slope;
            position += change;
            if (Math.Abs(change) <= 1e-6) break;
        }

        return position;
    }
}
