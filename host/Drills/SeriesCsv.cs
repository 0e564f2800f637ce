using System.Globalization;
using Haimen.Grains.Drills;
using Haimen.Host.Seeding;

namespace Haimen.Host.Drills;

/// <summary>Reads a series from a CSV file with the columns <c>minute</c> (since the start of the drill) and <c>value</c>; others are left alone.</summary>
internal static class SeriesCsv
{
    /// <summary>The most rows a file may have: every minute of two months.</summary>
    public const int MaxRows = 100_000;

    /// <summary>Reads a file; what is wrong with it becomes problems.</summary>
    /// <param name="path">The file.</param>
    /// <param name="series">The quantity it holds.</param>
    /// <param name="problems">Takes the problems.</param>
    public static SeriesPoint[] Read(string path, SeriesName series, ICollection<SeedProblem> problems)
    {
        var shown = path.Replace('\\', '/');
        try
        {
            var lines = File.ReadLines(path).Take(MaxRows + 2).Select(line => line.Trim('\uFEFF', ' ', '\t')).ToArray();
            return Parse(shown, lines, series, problems);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(new SeedProblem(shown, 0, "", "", "the file is missing"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new SeedProblem(shown, 0, "", "", $"the file cannot be read: {e.Message}"));
        }

        return [];
    }

    private static SeriesPoint[] Parse(string file, string[] lines, SeriesName series, ICollection<SeedProblem> problems)
    {
        var header = lines.Length > 0 ? lines[0].Split(',', StringSplitOptions.TrimEntries) : [];
        var (minuteColumn, valueColumn) = (Array.IndexOf(header, "minute"), Array.IndexOf(header, "value"));
        if (minuteColumn < 0 || valueColumn < 0)
        {
            problems.Add(new SeedProblem(file, 1, "", "", "the first line must name the columns, among them minute and value"));
            return [];
        }

        if (lines.Length > MaxRows + 1)
        {
            problems.Add(new SeedProblem(file, MaxRows + 2, "", "", $"too many rows; must be at most {MaxRows}"));
            return [];
        }

        var points = new List<SeriesPoint>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0) continue;
            var cells = lines[i].Split(',', StringSplitOptions.TrimEntries);
            var minute = Cell(file, i + 1, "minute", cells, minuteColumn, 0, MaxRows, problems);
            var value = Cell(file, i + 1, "value", cells, valueColumn, series.Min, series.Max, problems);
            if (minute is not { } at || value is not { } amount) continue;
            if (points.Count == 0 ? at != 0 : at <= points[^1].Minute)
                problems.Add(new SeedProblem(file, i + 1, "minute", cells[minuteColumn], $"{cells[minuteColumn]} is not allowed; must be {(points.Count == 0 ? "0 in the first row" : "later than the row before")}"));
            else
                points.Add(new SeriesPoint(at, amount));
        }

        if (points.Count == 0 && problems.Count == 0) problems.Add(new SeedProblem(file, 2, "", "", "there is no row; must have at least one"));
        return [.. points];
    }

    private static double? Cell(string file, int line, string name, string[] cells, int column, double min, double max, ICollection<SeedProblem> problems)
    {
        var text = column < cells.Length ? cells[column] : "";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max) return number;

        problems.Add(new SeedProblem(file, line, name, text, string.Create(CultureInfo.InvariantCulture, $"\"{text}\" is not allowed; must be a number, {min} to {max}")));
        return null;
    }
}
