namespace Haimen.Fire.Assets;

/// <summary>A burnt ellipse: the ignition point is where the head's and the back's ways begin.</summary>
/// <param name="HeadM">From the ignition point to the head.</param>
/// <param name="BackM">From the ignition point to the back.</param>
/// <param name="FlankM">Half of the width.</param>
internal readonly record struct FireEllipse(double HeadM, double BackM, double FlankM)
{
    /// <summary>Half of the length, m.</summary>
    public double HalfLengthM => (HeadM + BackM) / 2;

    /// <summary>Area, m².</summary>
    public double AreaM2 => Math.PI * HalfLengthM * FlankM;

    /// <summary>Edge, m (Ramanujan's first approximation).</summary>
    public double PerimeterM
    {
        get
        {
            var (a, b) = (HalfLengthM, FlankM);
            return Math.PI * ((3 * (a + b)) - Math.Sqrt(((3 * a) + b) * (a + (3 * b))));
        }
    }

    /// <summary>The ellipse after growing for a time, its area kept within the plot's.</summary>
    /// <param name="headMS">Spread of the head.</param>
    /// <param name="backMS">Spread of the back.</param>
    /// <param name="flankMS">Growth of half the width.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="plotM2">Area that there is to burn.</param>
    public FireEllipse Grown(double headMS, double backMS, double flankMS, double seconds, double plotM2)
    {
        var grown = new FireEllipse(HeadM + (headMS * seconds), BackM + (backMS * seconds), FlankM + (flankMS * seconds));
        if (grown.AreaM2 <= plotM2) return grown;
        var shrink = Math.Sqrt(plotM2 / grown.AreaM2);
        return new(grown.HeadM * shrink, grown.BackM * shrink, grown.FlankM * shrink);
    }
}
