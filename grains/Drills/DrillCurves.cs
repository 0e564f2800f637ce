namespace Haimen.Grains.Drills;

/// <summary>The quantities that a report draws over time.</summary>
internal sealed class DrillCurves
{
    private readonly SortedDictionary<string, List<SeriesPoint>> _points = new(StringComparer.Ordinal);

    public void Add(string id, double minute, double value)
    {
        if (!_points.TryGetValue(id, out var points)) _points[id] = points = [];
        if (points.Count > 0 && points[^1].Minute >= minute) return;
        points.Add(new SeriesPoint(minute, Math.Round(value, 4)));
    }

    public ReportSeries[] ToSeries() => [.. _points.Select(x => ReportSeriesIds.Series(x.Key, x.Value))];
}
