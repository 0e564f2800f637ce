using System.Globalization;
using Spectre.Console;

namespace Haimen.Benchmarks;

/// <summary>The figures as a table for people.</summary>
internal static class FigureTable
{
    private const int WidthWithoutTerminal = 160;

    public static void Print(IReadOnlyList<Figure> figures)
    {
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = WidthWithoutTerminal;
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn("figure").AddColumn("unit").AddColumn(new TableColumn("ours").RightAligned()).AddColumn(new TableColumn("raw").RightAligned())
            .AddColumn(new TableColumn("ratio").RightAligned()).AddColumn("aim").AddColumn("met");
        foreach (var x in figures)
        {
            table.AddRow(
                Markup.Escape(x.Name), x.Unit, Number(x.Ours), x.Raw is { } raw ? Number(raw) : "", x.Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "",
                Markup.Escape(x.Aim), x.Met switch { true => "[green]yes[/]", false => "[red]no[/]", _ => "" });
        }

        AnsiConsole.Write(table);
        foreach (var note in figures.Where(x => x.Note.Length > 0).Select(x => (x.Name, x.Note)))
            AnsiConsole.MarkupLineInterpolated($"[bold]{note.Name}[/]: {note.Note}");
    }

    private static string Number(double value) => value.ToString(value < 100 ? "0.##" : "#,0", CultureInfo.InvariantCulture);
}
