using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Haimen.Hazards.Testing;
using Haimen.Host.Plugins;
using Spectre.Console;

namespace Haimen.Host.CommandLine;

/// <summary><c>plugin check DIR</c>: runs the conformance kit over the plugin in a folder and says which tier it reaches and what the next needs.</summary>
internal static class PluginCheck
{
    private static readonly JsonSerializerOptions Output = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The plugin's folder: the one with its plugin.json and its assembly." };
        var wanted = new Option<QualityTier>("--tier") { Description = "Fail where this tier is not reached.", DefaultValueFactory = _ => QualityTier.Bronze };
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command("check", "Check a plugin against the contract; exit 1 where it may not be hosted, 2 where there is none.") { folder, wanted, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var plugin = PluginLoader.Load(parsed.GetRequiredValue(folder));
            var report = Conformance.Run(plugin.Domain, new() { Folder = plugin.Folder }, cancellationToken);
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(Written(report), Output));
            else Show(AnsiConsole.Console, report);
            return Task.FromResult(report.Tier >= parsed.GetValue(wanted) ? ExitCode.Done : ExitCode.Failed);
        });
        return command;
    }

    /// <summary>Shows a report to people.</summary>
    public static void Show(IAnsiConsole console, ConformanceReport report)
    {
        foreach (var tier in report.Results.GroupBy(r => r.Check.Tier).OrderBy(g => g.Key))
        {
            console.MarkupLineInterpolated($"[bold]{Zh(tier.Key)} {tier.Key}[/]  {tier.Count(r => r.Verdict != CheckVerdict.Fail)}/{tier.Count()}");
            var rows = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn();
            foreach (var result in tier) rows.AddRow(Mark(result.Verdict), new Text(result.Check.Id), Words(result));
            console.Write(new Padder(rows, new Padding(2, 0, 0, 0)));
        }

        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{report.DomainId} {report.Version}[/]: {Reached(report.Tier)}");
        if (report.Tier == QualityTier.Platinum) return;
        console.MarkupLineInterpolated($"{report.Tier + 1} ({Zh(report.Tier + 1)}) needs: {string.Join(", ", report.NextTierNeeds.Select(r => r.Check.Id))}");
    }

    private static Markup Mark(CheckVerdict verdict) => new(verdict switch
    {
        CheckVerdict.Pass => "[green]pass[/]",
        CheckVerdict.Fail => "[red]FAIL[/]",
        _ => "[grey]skip[/]",
    });

    // What passed is told in a line; what did not, with what and where.
    private static Rows Words(ConformanceResult result) => result.Reason.Length == 0
        ? new(new Text(result.Check.Title.Zh), new Text(result.Check.Title.En, Style.Parse("grey")))
        : new(new Text(result.Check.Title.Zh), new Text(result.Check.Title.En, Style.Parse("grey")), new Text(result.Reason, Style.Parse("yellow")));

    private static object Written(ConformanceReport report) => new
    {
        id = report.DomainId,
        report.Version,
        report.Tier,
        checks = report.Results.Select(r => new { r.Check.Id, r.Check.Tier, title = r.Check.Title, r.Verdict, r.Reason, seconds = Math.Round(r.Elapsed.TotalSeconds, 3) }),
        nextTierNeeds = report.NextTierNeeds.Select(r => r.Check.Id),
    };

    private static string Reached(QualityTier tier) => tier == QualityTier.None ? "不可接入 / may not be hosted" : $"达到{Zh(tier)} / reaches {tier}";

    private static string Zh(QualityTier tier) => tier switch
    {
        QualityTier.Bronze => "铜级",
        QualityTier.Silver => "银级",
        QualityTier.Gold => "金级",
        QualityTier.Platinum => "白金级",
        _ => "无级",
    };
}
