using Haimen.Grains.Drills;
using Haimen.Host.Drills.Reports;
using Spectre.Console;

namespace Haimen.Host.Drills.Views;

/// <summary>Chooses how a drill is shown: alive on a terminal, as lines in a pipe, as its report alone with <c>--json</c>.</summary>
internal static class DrillView
{
    /// <summary>The view for where the output goes.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="console">Where the output goes.</param>
    /// <param name="json">Whether only the report is wanted, as JSON.</param>
    public static IDrillView Create(DrillScenario scenario, IAnsiConsole console, bool json)
    {
        if (json) return new JsonDrillView(console.Profile.Out.Writer);
        return console.Profile.Capabilities.Interactive && console.Profile.Out.IsTerminal
            ? new LiveDrillView(scenario, console)
            : new PlainDrillView(scenario, console.Profile.Out.Writer);
    }

    private sealed class JsonDrillView(TextWriter output) : IDrillView
    {
        public async Task<DrillReport> RunAsync(Func<Action<DrillProgress>, Task<DrillReport>> drill)
        {
            var report = await drill(_ => { });
            await output.WriteAsync(DrillReportJson.Write(report));
            await output.FlushAsync();
            return report;
        }
    }
}
