using System.Text;
using Haimen.Grains.Drills;
using Haimen.Hazards;

namespace Haimen.Host.Drills.Reports;

/// <summary>Draws what was measured over time: all charts share one axis of time, so that the eye can go straight down.</summary>
internal sealed class ReportCharts(DrillReport report, ReportNames names)
{
    private const double Width = 900;
    private const double Left = 56;
    private const double Right = 12;
    private const double Top = 20;
    private const double Plot = 120;

    private static readonly string[][] Groups =
    [
        [ReportSeriesIds.Rain],
        [ReportSeriesIds.DepthTruth, ReportSeriesIds.DepthBelieved],
        [ReportSeriesIds.OpenOrders, ReportSeriesIds.FloodedVillages],
        [ReportSeriesIds.Sheltered],
        [ReportSeriesIds.PumpingAtWork],
        [ReportSeriesIds.Tide],
    ];

    private double Minutes => Math.Max(1, report.SimulatedSeconds / 60);

    /// <summary>All charts: the known ones in their order, then whatever else was recorded, with warnings and incidents as bars below the rain.</summary>
    public Html All()
    {
        var known = Groups.SelectMany(ids => ids).ToHashSet(StringComparer.Ordinal);
        var rest = report.Series.Where(series => !known.Contains(series.Id)).Select(series => new[] { series.Id });
        var charts = Groups.Concat(rest).Select((ids, index) => Html.Join([Chart(ids), index == 0 ? Bars() : Html.Empty]));
        return Html.Join(charts);
    }

    private Html Chart(string[] ids)
    {
        ReportSeries[] shown = [.. ids.Select(id => Array.Find(report.Series, series => series.Id == id)).OfType<ReportSeries>().Where(series => series.Points.Length > 0)];
        if (shown.Length == 0) return Html.Empty;

        var (low, high, tick) = Axis(shown.SelectMany(series => series.Points).Select(point => point.Value));
        double Y(double value) => Math.Round(Top + (Plot * (high - value) / (high - low)), 1);
        var lines = Enumerable.Range(0, (int)Math.Round((high - low) / tick) + 1).Select(step => low + (step * tick)).Select(value =>
            Html.Of($"<path class=\"grid\" d=\"M{Left} {Y(value)}H{Width - Right}\"/><text class=\"axis y\" x=\"{Left - 6}\" y=\"{Y(value) + 4}\">{value:0.###}</text>"));
        var curves = shown.Select((series, index) => Curve(series, index, Y, Math.Max(low, 0)));
        var keys = shown.Select((series, index) => Html.Of($"<span class=\"key k{index}\"><svg viewBox=\"0 0 26 10\" width=\"26\" height=\"10\" aria-hidden=\"true\"><path class=\"curve c{index}\" d=\"M0 5H26\"/></svg>{series.Name} <small>{series.Unit}</small></span>"));
        var label = string.Join(", ", shown.Select(series => Html.Both(series.Name)));
        return Html.Of(
            $"""
            <figure class="chart"><figcaption>{Html.Join(keys)}</figcaption>
            <svg viewBox="0 0 {Width} {Top + Plot + 24}" role="img" aria-label="{label}">{Html.Join(lines)}{TimeAxis(Top + Plot)}{Injects()}{Html.Join(curves)}</svg></figure>
            """);
    }

    private Html Curve(ReportSeries series, int index, Func<double, double> y, double floor)
    {
        var path = new StringBuilder();
        var isRain = series.Id == ReportSeriesIds.Rain;
        foreach (var point in series.Points)
        {
            var (px, py) = (X(point.Minute), y(point.Value));
            if (path.Length == 0) path.Append(FormattableString.Invariant($"M{px} {py}"));
            else path.Append(FormattableString.Invariant($"{(isRain ? $"H{px}V" : $"L{px} ")}{py}"));
        }

        var area = index == 0
            ? Html.Of($"<path class=\"area\" d=\"{path.ToString()}V{y(floor)}H{X(series.Points[0].Minute)}Z\"/>")
            : Html.Empty;
        var peak = series.Points.MaxBy(point => point.Value);
        var right = X(peak.Minute) > Width - 120;
        var mark = index == 0 && peak.Value > floor
            ? Html.Of($"<circle class=\"peak\" cx=\"{X(peak.Minute)}\" cy=\"{y(peak.Value)}\" r=\"3\"/><text class=\"peaktext {(right ? "r" : "l")}\" x=\"{X(peak.Minute) + (right ? -7 : 7)}\" y=\"{y(peak.Value) - 6}\">{peak.Value:0.##} {series.Unit} · {ReportClock.Clock(report.StartedAt.AddMinutes(peak.Minute))}</text>")
            : Html.Empty;
        return Html.Of($"{area}<path class=\"curve c{index}\" d=\"{path.ToString()}\"/>{mark}");
    }

    // Warnings and incidents as bars: colour, and the same in words.
    private Html Bars()
    {
        var end = report.StartedAt.AddSeconds(report.SimulatedSeconds);
        var bars = report.Warnings.Select(warning => (Sign: "▲", Level: warning.Colour, Name: names[warning.Area], From: warning.IssuedAt, To: warning.ClearedAt ?? end))
            .Concat(report.Incidents.OrderByDescending(incident => incident.Level).ThenBy(incident => incident.OpenedAt).Select(incident => (Sign: "■", incident.Level, Name: names[incident.Area], From: incident.OpenedAt, To: incident.ClosedAt ?? end)))
            .Take(40)
            .ToArray();
        if (bars.Length == 0) return Html.Empty;

        const double Row = 19;
        var rows = bars.Select((bar, index) =>
        {
            var (x1, x2, y) = (X((bar.From - report.StartedAt).TotalMinutes), X((bar.To - report.StartedAt).TotalMinutes), 4 + (index * Row));
            var words = new LocalizedText($"{bar.Sign} {bar.Name.Zh} {ReportWords.Of(bar.Level).Zh}", $"{bar.Sign} {bar.Name.En} {ReportWords.Of(bar.Level).En}");
            var outside = x2 - x1 < 250;
            var before = outside && x2 > Width - 260;
            var x = before ? x1 - 6 : outside ? x2 + 6 : x1 + 6;
            var place = before ? "before" : outside ? "after" : "within";
            return Html.Of($"<rect class=\"bar {ExpectationGrammar.NameOf(bar.Level)}\" x=\"{x1}\" y=\"{y}\" width=\"{Math.Max(3, x2 - x1)}\" height=\"{Row - 4}\" rx=\"3\"/><text class=\"bartext {place} {ExpectationGrammar.NameOf(bar.Level)}\" x=\"{x}\" y=\"{y + 11.5}\">{Html.Svg(words)}</text>");
        });
        var height = 4 + (bars.Length * Row);
        return Html.Of(
            $"""
            <figure class="chart"><figcaption><span class="key">{new LocalizedText("▲ 预警 · ■ 事件", "▲ Warnings · ■ Incidents")}</span></figcaption>
            <svg viewBox="0 0 {Width} {height + 24}" role="img" aria-label="Warnings and incidents">{TimeAxis(height)}{Html.Join(rows)}</svg></figure>
            """);
    }

    private Html Injects() => Html.Join(report.Timeline.Where(entry => entry.Kind == TimelineKind.Inject).Select(entry =>
        Html.Of($"<path class=\"inject\" d=\"M{X((entry.At - report.StartedAt).TotalMinutes)} {Top}v{Plot}\"><title>{ReportClock.Local(entry.At)} {Html.Both(entry.Text)}</title></path>")));

    private Html TimeAxis(double bottom)
    {
        var hours = Minutes / 60;
        var every = hours <= 8 ? 1 : hours <= 30 ? 3 : hours <= 100 ? 6 : 24;
        var local = report.StartedAt.ToOffset(TimeSpan.FromHours(8));
        var first = (every - (local.Hour % every)) % every * 60.0 - local.Minute;
        if (first < 0) first += every * 60;
        var ticks = new List<Html> { Html.Of($"<path class=\"base\" d=\"M{Left} {bottom}H{Width - Right}\"/>") };
        for (var minute = first; minute <= Minutes; minute += every * 60)
        {
            var at = local.AddMinutes(minute);
            var midnight = at.Hour == 0;
            var text = midnight ? $"{at.Month}-{at.Day:00}" : ReportClock.Clock(at);
            ticks.Add(Html.Of($"<path class=\"{(midnight ? "grid day" : "grid")}\" d=\"M{X(minute)} {Math.Min(Top, bottom)}V{bottom + 4}\"/><text class=\"axis x{(midnight ? " day" : "")}\" x=\"{X(minute)}\" y=\"{bottom + 17}\">{text}</text>"));
        }

        return Html.Join(ticks);
    }

    private double X(double minute) => Math.Round(Left + ((Width - Left - Right) * Math.Clamp(minute / Minutes, 0, 1)), 1);

    // Three to five steps of 1, 2 or 5 times a power of ten; 0 is always on the axis.
    private static (double Low, double High, double Tick) Axis(IEnumerable<double> values)
    {
        var (low, high) = (0.0, 0.0);
        foreach (var value in values.Where(double.IsFinite)) (low, high) = (Math.Min(low, value), Math.Max(high, value));
        if (high - low < 1e-6) high = low + 1;
        var rough = (high - low) / 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var tick = power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        return (Math.Floor(low / tick) * tick, Math.Ceiling(high / tick) * tick, tick);
    }
}
