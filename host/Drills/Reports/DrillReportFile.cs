using System.Text;
using Haimen.Grains.Districts;
using Haimen.Grains.Drills;

namespace Haimen.Host.Drills.Reports;

/// <summary>Writes a report where the user wants it, in the form that the file's name says.</summary>
internal static class DrillReportFile
{
    /// <summary>Says why a path cannot take a report, null where it can. To be asked before the drill is run.</summary>
    /// <param name="path">The path.</param>
    public static string? Refusal(string path)
    {
        if (Path.GetExtension(path) is not (".json" or ".html")) return $"report: '{path}' is not allowed; the file's name must end in .json or .html";
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder)) return $"report: '{path}' is not allowed; the folder {folder} does not exist";
        if (Directory.Exists(path)) return $"report: '{path}' is not allowed; it is a folder";
        try
        {
            File.WriteAllText(path + ".part", "");
            File.Delete(path + ".part");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"report: '{path}' cannot be written: {e.Message}";
        }
    }

    /// <summary>Writes a report: all of it or, where that fails, none.</summary>
    /// <param name="path">A file whose name ends in <c>.json</c> or <c>.html</c>.</param>
    /// <param name="report">The report.</param>
    /// <param name="district">The district it happened in.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, DrillReport report, District district, CancellationToken cancellationToken = default)
    {
        var text = Path.GetExtension(path) == ".html" ? DrillReportHtml.Write(report, district) : DrillReportJson.Write(report);
        var draft = path + ".part";
        try
        {
            await File.WriteAllTextAsync(draft, text, new UTF8Encoding(false), cancellationToken);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
