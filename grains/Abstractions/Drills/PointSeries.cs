namespace Haimen.Grains.Drills;

/// <summary>A quantity given at points in time. After the last point the last value holds.</summary>
/// <param name="Name">The series' name.</param>
/// <param name="Interpolation">How to read between points.</param>
/// <param name="Points">The points, by rising time; the first at 0; at least one.</param>
[GenerateSerializer, Immutable, Alias("haimen.point-series")]
public sealed record PointSeries(
    string Name,
    [property: Id(0)] SeriesInterpolation Interpolation,
    [property: Id(1)] SeriesPoint[] Points) : ScenarioSeries(Name)
{
    /// <inheritdoc/>
    public override double At(TimeSpan elapsed)
    {
        var minute = elapsed.TotalMinutes;
        var (low, high) = (0, Points.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Points[middle].Minute <= minute) low = middle;
            else high = middle - 1;
        }

        var before = Points[low];
        if (Interpolation == SeriesInterpolation.Step || low == Points.Length - 1 || minute <= before.Minute) return before.Value;
        var after = Points[low + 1];
        var share = (minute - before.Minute) / (after.Minute - before.Minute);
        if (!IsDirection) return before.Value + ((after.Value - before.Value) * share);

        // From 350° to 10° the wind turns through north, not through south.
        var turn = (((after.Value - before.Value) % 360) + 540) % 360 - 180;
        return (before.Value + (turn * share) + 360) % 360;
    }

    private bool IsDirection => Name.EndsWith("Deg", StringComparison.Ordinal);
}
