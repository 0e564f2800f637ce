namespace Haimen.FishingVessels.Models;

/// <summary>
/// The wind that a drifting object has felt, summed over time. Leeway is linear in the wind, so these four sums give the drift of
/// every object exactly, however the wind turned meanwhile.
/// </summary>
/// <param name="EastM">Wind vector summed over time, towards the east, m.</param>
/// <param name="NorthM">The same towards the north.</param>
/// <param name="UnitEastS">Unit vector of the wind summed over time, towards the east, s.</param>
/// <param name="UnitNorthS">The same towards the north.</param>
/// <param name="Seconds">The time.</param>
internal readonly record struct WindRun(double EastM, double NorthM, double UnitEastS, double UnitNorthS, double Seconds)
{
    /// <summary>A steady wind over a time, added to what was felt before.</summary>
    /// <param name="speedMS">Its speed.</param>
    /// <param name="fromDeg">Where it blows from, degrees clockwise from north.</param>
    /// <param name="seconds">The time.</param>
    public WindRun Then(double speedMS, double fromDeg, double seconds)
    {
        var angle = fromDeg * Math.PI / 180;
        var (east, north) = (-Math.Sin(angle), -Math.Cos(angle));
        return new(
            EastM + (east * speedMS * seconds), NorthM + (north * speedMS * seconds),
            UnitEastS + (east * seconds), UnitNorthS + (north * seconds), Seconds + seconds);
    }

    /// <summary>Where an object has drifted by leeway alone.</summary>
    /// <param name="kind">Its class.</param>
    /// <param name="right">Whether it drifts to the right of the wind.</param>
    /// <param name="downScatterCmS">Its scatter downwind, cm/s.</param>
    /// <param name="crossScatterCmS">Its scatter crosswind, cm/s.</param>
    public (double EastM, double NorthM) Drift(LeewayObject kind, bool right, double downScatterCmS = 0, double crossScatterCmS = 0)
    {
        var cross = right ? kind.Right : kind.Left;
        var (downEast, downNorth) = (
            kind.Downwind.DistanceM(EastM, UnitEastS, downScatterCmS), kind.Downwind.DistanceM(NorthM, UnitNorthS, downScatterCmS));

        // To the right of the direction (e, n) is (n, -e).
        var (crossEast, crossNorth) = (
            cross.DistanceM(NorthM, UnitNorthS, crossScatterCmS), -cross.DistanceM(EastM, UnitEastS, crossScatterCmS));
        return (downEast + crossEast, downNorth + crossNorth);
    }
}
