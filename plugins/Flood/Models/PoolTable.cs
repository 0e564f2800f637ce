namespace Haimen.Flood.Models;

/// <summary>A reservoir's table of elevation, storage and outflow, read by straight lines and continued by its end segments.</summary>
internal sealed class PoolTable(PoolTable.Point[] points, double dtS)
{
    /// <summary>The pool at the indication 2S/Δt + Q.</summary>
    /// <param name="indicationM3S">The indication.</param>
    public Point AtIndication(double indicationM3S) => Find(indicationM3S, p => (2 * p.StorageM3 / dtS) + p.OutflowM3S);

    /// <summary>The pool at a storage.</summary>
    /// <param name="storageM3">The storage.</param>
    public Point AtStorage(double storageM3) => Find(storageM3, p => p.StorageM3);

    /// <summary>The lowest pool with an outflow; the nearest end of the table where it holds none.</summary>
    /// <param name="outflowM3S">The outflow.</param>
    public Point AtOutflow(double outflowM3S)
    {
        if (outflowM3S <= points[0].OutflowM3S) return points[0];
        return outflowM3S >= points[^1].OutflowM3S ? points[^1] : Find(outflowM3S, p => p.OutflowM3S);
    }

    private Point Find(double value, Func<Point, double> key)
    {
        var upper = 1;
        while (upper < points.Length - 1 && key(points[upper]) < value) upper++;
        var (a, b) = (points[upper - 1], points[upper]);
        var (low, high) = (key(a), key(b));
        var share = high > low ? (value - low) / (high - low) : 0;
        return new Point(
            a.ElevationM + (share * (b.ElevationM - a.ElevationM)),
            Math.Max(0, a.StorageM3 + (share * (b.StorageM3 - a.StorageM3))),
            Math.Max(0, a.OutflowM3S + (share * (b.OutflowM3S - a.OutflowM3S))))
        {
            Outside = value < low - Slack(low) || value > high + Slack(high),
        };
    }

    private static double Slack(double value) => 1e-9 * Math.Max(1, Math.Abs(value));

    /// <summary>One row or a place between two.</summary>
    /// <param name="ElevationM">Water level.</param>
    /// <param name="StorageM3">Volume stored.</param>
    /// <param name="OutflowM3S">Outflow.</param>
    public readonly record struct Point(double ElevationM, double StorageM3, double OutflowM3S)
    {
        /// <summary>Whether it lies beyond the table.</summary>
        public bool Outside { get; init; }
    }
}
