namespace Haimen.FishingVessels.Models;

/// <summary>The sea by the Douglas scale (WMO code table 3700), and what it does to a search.</summary>
internal static class SeaState
{
    // Upper ends of the significant wave height of states 0 to 8, m (WMO code table 3700).
    private static readonly double[] HighestWaveM = [0, .1, .5, 1.25, 2.5, 4, 6, 9, 14];

    /// <summary>The state of a sea.</summary>
    /// <param name="waveHeightM">Its significant wave height.</param>
    public static int Of(double waveHeightM)
    {
        var state = 0;
        while (state < HighestWaveM.Length && waveHeightM > HighestWaveM[state]) state++;
        return state;
    }

    /// <summary>
    /// Factor on the sweep width of a small target (a person in the water, a raft, a boat under 10 m): 1, 0.5 and 0.25 as the sea
    /// rises (IAMSAR manual, volume II, weather correction). The manual's steps are seas of about 1 and 1.5 m; that they are taken
    /// as states 0–3, 4, and 5 and above is unverified.
    /// </summary>
    /// <param name="state">0 to 9.</param>
    public static double SmallTargetFactor(int state) => state switch { <= 3 => 1, 4 => .5, _ => .25 };
}
