namespace Haimen.Flood.Simulation;

/// <summary>
/// The inland rivers as connected reservoirs with tidal gates: each reach takes what its cells drain, levels out with the
/// others, and lets water out to the tide through the gates, as far as the tide is lower and the stage above normal.
/// </summary>
internal sealed class RiverNetwork
{
    // Neighbouring reaches level out with this time constant. Unverified.
    private const double LevellingS = 4 * 3_600;

    // Gates close gently towards the normal stage: full opening from this much above it, m.
    private const double FullOpeningAboveNormalM = 0.3;

    private const double GateSillM = 0.5;

    // A sluice passes its design flow at this head, and more with the root of a larger one, up to a bound. Unverified.
    private const double DesignHeadM = 0.3;
    private const double MostOverDesign = 1.6;
    private readonly double[] _weights;

    public RiverNetwork(RiverReach[] reaches)
    {
        Reaches = reaches;
        _weights = new double[reaches.Length];
        var total = reaches.Sum(r => r.SurfaceM2);
        for (var i = 0; i < reaches.Length; i++) _weights[i] = reaches[i].SurfaceM2 / total;
    }

    /// <summary>The reaches.</summary>
    public RiverReach[] Reaches { get; }

    /// <summary>Water above the normal stage, m³.</summary>
    public double StoredM3 => Reaches.Sum(r => (r.StageM - r.NormalM) * r.SurfaceM2);

    /// <summary>Moves the stages over a step, after the inflows were added.</summary>
    /// <param name="tideM">Tide stage with surge.</param>
    /// <param name="gateM3S">What all gates that work pass at their full head.</param>
    /// <param name="liftM3S">What the stations on the rivers' mouths lift out.</param>
    /// <param name="liftAboveM">Stage from which they lift.</param>
    /// <param name="seconds">Length of the step.</param>
    /// <returns>Water that left for the estuary and the sea, m³.</returns>
    public double Advance(double tideM, double gateM3S, double liftM3S, double liftAboveM, double seconds)
    {
        var left = 0.0;
        var mean = 0.0;
        for (var i = 0; i < Reaches.Length; i++)
        {
            var reach = Reaches[i];
            reach.StageM += reach.InflowM3 / reach.SurfaceM2;
            reach.InflowM3 = 0;
            var above = Math.Clamp((reach.StageM - reach.NormalM) / FullOpeningAboveNormalM, 0, 1);
            var flow = gateM3S * _weights[i] * Sluice(reach.StageM - Math.Max(tideM, GateSillM)) * above;
            if (reach.StageM > liftAboveM) flow += liftM3S * _weights[i] * above;
            var volume = Math.Min(flow * seconds, Math.Max(0, reach.StageM - reach.NormalM) * reach.SurfaceM2);
            reach.StageM -= volume / reach.SurfaceM2;
            left += volume;
            mean += (reach.StageM - reach.NormalM) * _weights[i];
        }

        var share = 1 - Math.Exp(-seconds / LevellingS);
        foreach (var reach in Reaches) reach.StageM += (reach.NormalM + mean - reach.StageM) * share;
        return left;
    }

    private static double Sluice(double headM) => headM <= 0 ? 0 : Math.Min(MostOverDesign, Math.Sqrt(headM / DesignHeadM));
}
