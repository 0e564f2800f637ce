using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>The quantities that a report draws over time.</summary>
internal sealed class DrillCurves
{
    private readonly SortedDictionary<string, List<SeriesPoint>> _points = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalizedText> _names = new(StringComparer.Ordinal);

    /// <summary>Adds a point of a quantity whose name only its domain knows.</summary>
    public void Add(string id, LocalizedText name, double minute, double value)
    {
        _names[id] = name;
        Add(id, minute, value);
    }

    public void Add(string id, double minute, double value)
    {
        if (!_points.TryGetValue(id, out var points)) _points[id] = points = [];
        if (points.Count > 0 && points[^1].Minute >= minute) return;
        points.Add(new SeriesPoint(minute, Math.Round(value, 4)));
    }

    public ReportSeries[] ToSeries() => [.. _points.Select(x => _names.TryGetValue(x.Key, out var name)
        ? new ReportSeries(x.Key, name, "", [.. x.Value])
        : ReportSeriesIds.Series(x.Key, x.Value))];
}
