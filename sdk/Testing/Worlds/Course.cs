namespace Haimen.Hazards.Testing.Worlds;

/// <summary>How a quantity goes over the hours of a scenario.</summary>
public static class Course
{
    /// <summary>Straight lines between points; before the first and after the last it stays.</summary>
    /// <param name="points">At least one, by rising hours.</param>
    public static Func<double, double> Through(params (double Hours, double Value)[] points)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfZero(points.Length, nameof(points));
        return hours =>
        {
            if (hours <= points[0].Hours) return points[0].Value;
            for (var i = 1; i < points.Length; i++)
            {
                if (hours > points[i].Hours) continue;
                var (a, b) = (points[i - 1], points[i]);
                return a.Value + ((b.Value - a.Value) * (hours - a.Hours) / (b.Hours - a.Hours));
            }

            return points[^1].Value;
        };
    }
}
