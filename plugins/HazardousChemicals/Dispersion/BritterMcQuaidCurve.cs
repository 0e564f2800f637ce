namespace Haimen.HazardousChemicals.Dispersion;

/// <summary>
/// A curve of Britter and McQuaid (1988): straight pieces of β = log10 of the scaled distance at which a cloud has thinned to a
/// share of its start, over α = the scaled buoyancy.
/// </summary>
/// <param name="Share">The share, Cm/C0.</param>
/// <param name="Pieces">Slope and offset up to and including an α; the last piece holds beyond.</param>
internal sealed record BritterMcQuaidCurve(double Share, IReadOnlyList<(double UpTo, double Slope, double Offset)> Pieces)
{
    /// <summary>β at an α.</summary>
    /// <param name="alpha">The scaled buoyancy.</param>
    public double Beta(double alpha)
    {
        foreach (var (upTo, slope, offset) in Pieces)
            if (alpha <= upTo)
                return (slope * alpha) + offset;
        var last = Pieces[^1];
        return (last.Slope * alpha) + last.Offset;
    }

    /// <summary>
    /// The share at a scaled distance: straight in log10 of the distance between the nodes, from the last on falling with its square.
    /// A node that does not lie beyond the one before is passed over, so that the share never rises with distance.
    /// </summary>
    /// <param name="curves">The curves, by falling share.</param>
    /// <param name="alpha">The scaled buoyancy.</param>
    /// <param name="logDistance">log10 of the scaled distance, at or beyond the first node.</param>
    /// <param name="first">The first node: log10 of its distance, and its share.</param>
    public static double ShareAt(
        IReadOnlyList<BritterMcQuaidCurve> curves, double alpha, double logDistance, (double Log, double Share) first)
    {
        var (log, share) = first;
        foreach (var curve in curves)
        {
            var next = curve.Beta(alpha);
            if (next <= log || curve.Share >= share) continue;
            if (logDistance <= next) return share + ((curve.Share - share) * (logDistance - log) / (next - log));
            (log, share) = (next, curve.Share);
        }

        return share * Math.Pow(10, 2 * (log - logDistance));
    }
}
