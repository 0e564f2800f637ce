using Haimen.Grains.Drills;
using Haimen.Grains.Incidents;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Host.Drills;
using Haimen.Host.Drills.Reports;
using Haimen.Host.Drills.Views;
using Spectre.Console;

namespace Haimen.Host.Tests.Drills;

public sealed class DrillViewTests
{
    [Fact]
    public async Task In_a_pipe_there_is_a_line_for_each_event_and_each_hour()
    {
        var report = ReportSample.Create();

        var lines = (await Run(json: false, report)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("DRILL", lines[0], StringComparison.Ordinal);
        Assert.Equal(3, lines.Count(line => line.Contains("  rain ", StringComparison.Ordinal)));
        Assert.Equal(3, lines.Count(line => line.Contains("Burnt 2.5 ha in 1 villages", StringComparison.Ordinal)));
        Assert.Single(lines, line => line.Contains("事件  [red]积水[/]", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("雨量站", StringComparison.Ordinal));
        Assert.Equal(report.Expectations.Length, lines.Count(line => line.StartsWith("PASS", StringComparison.Ordinal)));
        Assert.Contains(report.LogHash, lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_json_there_is_the_report_and_nothing_else()
    {
        var report = ReportSample.Create();

        Assert.Equal(DrillReportJson.Write(report), await Run(json: true, report));
    }

    [Fact]
    public void On_a_terminal_a_text_that_looks_like_markup_stays_text()
    {
        using var writer = new StringWriter();
        var console = Console(writer);

        console.Write(LiveDrillView.Draw(Snapshot(90), [Event], TimeSpan.FromSeconds(2), 100));

        var text = writer.ToString();
        Assert.Contains("[red]积水[/]", text, StringComparison.Ordinal);
        Assert.Contains("海门经开区", text, StringComparison.Ordinal);
        Assert.Contains("×2700", text, StringComparison.Ordinal);
        Assert.Contains("途中 3", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_drills_shows_those_that_cannot_be_run_and_why()
    {
        var folder = Directory.CreateTempSubdirectory("haimen-drills-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "b.yaml"), ScenarioFiles.Valid("expectations: [{ check: incidents >= 1 }]"));
            File.WriteAllText(Path.Combine(folder, "a.yaml"), ScenarioFiles.Valid("seed: -1"));
            File.WriteAllText(Path.Combine(folder, "notes.txt"), "no drill");

            var rows = DrillListing.Of(folder, ScenarioFiles.Scope);

            Assert.Equal(2, rows.Count);
            Assert.EndsWith("a.yaml:7: seed: -1 is not allowed; must be 0 to 9007199254740991", rows[0].Title, StringComparison.Ordinal);
            Assert.Equal(("small", "小演练 / Small drill", 6, 1), (rows[1].Id, rows[1].Title, rows[1].Hours, rows[1].Expectations));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TimelineEntry Event { get; } = new(ReportSample.Scenario.Start, TimelineKind.Incident, new LocalizedText("[red]积水[/]", "[red]water[/]"));

    private static DrillProgress Snapshot(double minutes) => new()
    {
        Now = ReportSample.Scenario.Start.AddMinutes(minutes),
        Elapsed = TimeSpan.FromMinutes(minutes),
        Total = TimeSpan.FromHours(2),
        Incidents = [new IncidentBrief("one", "waterlogging", new("海门经开区", "Development Zone"), HazardGrade.Orange, IncidentStage.Responding)],
        Orders = [new OrderCount(OrderProgress.EnRoute, 3)],
        Ground = [new GroundFigure("flood", new("积水深度", "Depth of water"), "m", 0, 0), new GroundFigure("fire", new("过火面积", "Burnt"), "ha", 2.5, 1)],
    };

    private static async Task<string> Run(bool json, DrillReport report)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        await DrillView.Create(ReportSample.Scenario, Console(writer), json).RunAsync(show =>
        {
            var sensor = new TimelineEntry(ReportSample.Scenario.Start, TimelineKind.Sensor, new LocalizedText("雨量站1黄色", "Gauge 1 yellow"));
            for (var minute = 0; minute <= 120; minute += 10) show(Snapshot(minute) with { NewEntries = minute == 30 ? [Event, sensor] : [] });
            show(Snapshot(120));
            return Task.FromResult(report);
        });
        return writer.ToString();
    }

    private static IAnsiConsole Console(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = 100;
        return console;
    }
}
