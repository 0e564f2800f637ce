namespace Haimen.HazardousChemicals.Assets;

/// <summary>The rate at which a tank empties, by the straight line of least squares through its recent masses.</summary>
internal static class FallingLevel
{
    private const int FewestPoints = 4;
    private const double LongestS = 2_700;

    // The slope must be this many times its own standard error before it counts.
    private const double Clear = 3;

    /// <summary>The rate in kg/s; null where the level does not clearly fall.</summary>
    /// <param name="points">Unix seconds and kg, oldest first.</param>
    /// <param name="sinceS">Points before this are left out.</param>
    public static double? KgS(IReadOnlyList<(double AtS, double Kg)> points, double sinceS)
    {
        if (points.Count == 0) return null;
        var from = Math.Max(sinceS, points[^1].AtS - LongestS);
        var used = points.Where(p => p.AtS >= from).ToArray();
        if (used.Length < FewestPoints) return null;
        double meanT = used.Average(p => p.AtS), meanKg = used.Average(p => p.Kg);
        double xx = 0, xy = 0;
        foreach (var (at, kg) in used)
        {
            xx += (at - meanT) * (at - meanT);
            xy += (at - meanT) * (kg - meanKg);
        }

        var slope = xy / xx;
        var residue = used.Sum(p => Math.Pow(p.Kg - meanKg - (slope * (p.AtS - meanT)), 2));
        var error = Math.Sqrt(residue / (used.Length - 2) / xx);
        return slope < 0 && -slope > Clear * error ? -slope : null;
    }
}
