using Haimen.Grains.Drills;

namespace Haimen.Host.Drills.Views;

/// <summary>Writes a line for everything that matters and one for every simulated hour.</summary>
internal sealed class PlainDrillView(DrillScenario scenario, TextWriter output) : IDrillView
{
    private long _hour = -1;
    private bool _ended;

    /// <inheritdoc/>
    public async Task<DrillReport> RunAsync(Func<Action<DrillProgress>, Task<DrillReport>> drill)
    {
        foreach (var line in DrillLines.Start(scenario)) output.WriteLine(line);
        var report = await drill(Show);
        foreach (var line in DrillLines.End(report)) output.WriteLine(line);
        return report;
    }

    // A flood of single readings' grades would drown the rest in a log.
    private void Show(DrillProgress progress)
    {
        foreach (var entry in progress.NewEntries.Where(entry => entry.Kind != TimelineKind.Sensor)) output.WriteLine(DrillLines.Entry(entry));
        var hour = (long)progress.Elapsed.TotalHours;
        var ends = progress.Elapsed >= progress.Total && !_ended;
        if (hour == _hour && !ends) return;
        (_hour, _ended) = (hour, _ended || ends);
        output.WriteLine(DrillLines.Progress(progress));
    }
}
