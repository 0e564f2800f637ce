using System.Globalization;
using Haimen.Grains.Drills;
using Haimen.Grains.Incidents;
using Haimen.Grains.Resources;
using Haimen.Host.Drills.Reports;

namespace Haimen.Host.Drills.Views;

/// <summary>A drill in lines of text.</summary>
internal static class DrillLines
{
    /// <summary>What is going to be run.</summary>
    public static IEnumerable<string> Start(DrillScenario scenario) =>
    [
        $"DRILL 演练  {scenario.Title.Zh} / {scenario.Title.En}",
        string.Create(CultureInfo.InvariantCulture, $"{ReportClock.Full(scenario.Start)} (UTC+8), {scenario.DurationHours:0.##} h, {scenario.Injects.Length} injects, {scenario.Expectations.Length} expectations"),
    ];

    /// <summary>How it stands, in one line.</summary>
    public static string Progress(DrillProgress progress) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ReportClock.Local(progress.Now)}  +{ReportClock.Elapsed(progress.Elapsed)}  {Ground(progress, zh: false)}incidents {Open(progress)} open  orders {UnderWay(progress)} under way, {progress.CountOf(OrderProgress.Returned)} home  in shelters {progress.Sheltered}  readings {progress.Readings}");

    /// <summary>What falls and what lies on the ground, each hazard in its own unit, with a gap behind; empty where there is nothing.</summary>
    public static string Ground(DrillProgress progress, bool zh)
    {
        var hasWater = progress.MaxDepthM > 0 || progress.Ground.Any(x => x.Unit == ReportGround.WaterUnit);
        string[] parts =
        [
            .. progress.RainMmH > 0 || hasWater ? [Text($"{(zh ? "雨强" : "rain")} {progress.RainMmH:0.0} mm/h")] : Array.Empty<string>(),
            .. hasWater ? [Text($"{(zh ? "积水" : "water")} {progress.MaxDepthM:0.00} m {(zh ? $"· {progress.FloodedVillages} 村" : $"in {progress.FloodedVillages} villages")}")] : Array.Empty<string>(),
            .. progress.Ground.Where(x => x.Unit != ReportGround.WaterUnit)
                .Select(x => Text($"{(zh ? x.Quantity.Zh : x.Quantity.En)} {x.Max:0.##} {x.Unit} {(zh ? $"· {x.Villages} 村" : $"in {x.Villages} villages")}")),
        ];
        return string.Concat(parts.Select(x => x + (zh ? "   " : "  ")));
    }

    /// <summary>One thing that happened, in one line.</summary>
    public static string Entry(TimelineEntry entry) => $"{ReportClock.Local(entry.At)}  {ReportWords.Of(entry.Kind).Name.Zh}  {entry.Text.Zh}";

    /// <summary>How it went.</summary>
    public static IEnumerable<string> End(DrillReport report)
    {
        foreach (var expectation in report.Expectations)
            yield return $"{(expectation.Met ? "PASS" : "FAIL")}  {expectation.Text} / {expectation.TextEn}  ({expectation.Check}; found {expectation.Actual})";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Incidents.Length} incidents, {report.Warnings.Length} warnings, {report.Orders.Length} orders, {report.Shortfalls.Length} shortfalls, {report.Sheltered} people sheltered, {report.Readings} readings");
        yield return string.Create(CultureInfo.InvariantCulture, $"{report.SimulatedSeconds / 3600:0.##} h in {report.WallSeconds:0.0} s (x{report.Speedup:0}), seed {report.Seed}, log hash {report.LogHash}");
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>Incidents that are open.</summary>
    public static int Open(DrillProgress progress) => progress.Incidents.Count(incident => incident.Stage is not (IncidentStage.Closed or IncidentStage.None));

    /// <summary>Orders that hold a resource.</summary>
    public static int UnderWay(DrillProgress progress) =>
        progress.Orders.Where(count => !count.Progress.IsEnd()).Sum(count => count.Count);
}
