using System.Diagnostics;
using System.Globalization;
using Haimen.Grains.Drills;
using Haimen.Grains.Incidents;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Host.Drills.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Haimen.Host.Drills.Views;

/// <summary>Shows a drill on a terminal as it goes: clock, water, incidents, orders, people, the last events.</summary>
internal sealed class LiveDrillView(DrillScenario scenario, IAnsiConsole console) : IDrillView
{
    private const int EventsShown = 9;
    private const int IncidentsShown = 8;

    // Faster than this the eye sees no more, and drawing would slow the drill.
    private static readonly TimeSpan DrawEvery = TimeSpan.FromMilliseconds(80);

    private readonly Queue<TimelineEntry> _events = new();
    private readonly Stopwatch _wall = new();
    private TimeSpan _drawnAt = -DrawEvery;

    /// <inheritdoc/>
    public async Task<DrillReport> RunAsync(Func<Action<DrillProgress>, Task<DrillReport>> drill)
    {
        foreach (var line in DrillLines.Start(scenario)) console.WriteLine(line);
        _wall.Start();
        var report = await console.Live(new Text("…")).AutoClear(true).StartAsync(context => drill(progress => Show(context, progress)));
        foreach (var line in DrillLines.End(report))
        {
            var style = line.StartsWith("PASS", StringComparison.Ordinal) ? new Style(Color.Green) : line.StartsWith("FAIL", StringComparison.Ordinal) ? new Style(Color.Red) : Style.Plain;
            console.Write(new Text(line + "\n", style));
        }

        return report;
    }

    /// <summary>A snapshot as it is drawn.</summary>
    /// <param name="progress">The snapshot.</param>
    /// <param name="events">The last events, oldest first.</param>
    /// <param name="wall">Time by the clock on the wall since the start.</param>
    /// <param name="width">Columns of the terminal.</param>
    public static IRenderable Draw(DrillProgress progress, IEnumerable<TimelineEntry> events, TimeSpan wall, int width)
    {
        var share = progress.Total > TimeSpan.Zero ? Math.Clamp(progress.Elapsed / progress.Total, 0, 1) : 1;
        var bar = Math.Clamp(width - 60, 10, 60);
        var done = (int)Math.Round(share * bar);
        var speed = wall > TimeSpan.Zero ? progress.Elapsed / wall : 0;
        var head = new Text(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ReportClock.Local(progress.Now)}  +{ReportClock.Elapsed(progress.Elapsed)} / {progress.Total.TotalHours:0.#} h  {new string('█', done)}{new string('░', bar - done)} {share:P0}  ×{speed:0}"),
            new Style(decoration: Decoration.Bold));
        var figures = new Text(string.Create(
            CultureInfo.InvariantCulture,
            $"{DrillLines.Ground(progress, zh: true)}避难 {progress.Sheltered:N0} 人   读数 {progress.Readings:N0}"));
        var orders = new Text(string.Join("   ", Enum.GetValues<OrderProgress>().Where(one => progress.CountOf(one) > 0).Select(one => $"{ReportWords.Of(one).Zh} {progress.CountOf(one)}").DefaultIfEmpty("暂无命令")));

        var incidents = new Table().Border(TableBorder.Simple).AddColumns("事件", "级别", "阶段");
        foreach (var incident in progress.Incidents.OrderByDescending(one => one.Stage != IncidentStage.Closed).ThenByDescending(one => one.Level).Take(IncidentsShown))
            incidents.AddRow(new Text($"{incident.Area.Zh} {incident.Kind}"), new Text(ReportWords.Of(incident.Level).Zh, StyleOf(incident.Level)), new Text(ReportWords.Of(incident.Stage).Zh));

        var last = events.Select(entry => (IRenderable)new Text(DrillLines.Entry(entry)).Overflow(Overflow.Ellipsis)).DefaultIfEmpty(new Text(""));
        return new Rows(
            head,
            figures,
            new Rule("[bold]命令[/]").LeftJustified(),
            orders,
            incidents,
            new Rule("[bold]最近[/]").LeftJustified(),
            new Rows(last));
    }

    private static Style StyleOf(HazardGrade grade) => grade switch
    {
        HazardGrade.Red => new Style(Color.White, Color.Red),
        HazardGrade.Orange => new Style(Color.Black, Color.Orange1),
        HazardGrade.Yellow => new Style(Color.Black, Color.Yellow),
        HazardGrade.Blue => new Style(Color.White, Color.Blue),
        _ => Style.Plain,
    };

    private void Show(LiveDisplayContext context, DrillProgress progress)
    {
        foreach (var entry in progress.NewEntries)
        {
            _events.Enqueue(entry);
            if (_events.Count > EventsShown) _events.Dequeue();
        }

        if (_wall.Elapsed - _drawnAt < DrawEvery && progress.Elapsed < progress.Total) return;
        _drawnAt = _wall.Elapsed;
        context.UpdateTarget(Draw(progress, _events, _wall.Elapsed, console.Profile.Width));
    }
}
