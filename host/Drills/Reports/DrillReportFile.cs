using Haimen.Grains.Districts;
using Haimen.Grains.Drills;
using Haimen.Host.CommandLine;

namespace Haimen.Host.Drills.Reports;

/// <summary>Writes a report in the format that its file name asks for.</summary>
internal static class DrillReportFile
{
    public static bool IsKnown(string path) => Path.GetExtension(path) is ".json" or ".html";

    /// <summary>Finds out before the drill runs that its report could not be written after.</summary>
    /// <exception cref="InputRefusedException">The folder is missing or not writable.</exception>
    public static void EnsureWritable(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputRefusedException($"--report: '{path}' cannot be written: {e.Message}");
        }
    }

    /// <summary>Writes it: to a new file first, then in place of the old one.</summary>
    public static void Write(string path, DrillReport report, District district)
    {
        var text = Path.GetExtension(path) == ".html" ? DrillReportHtml.Write(report, district) : DrillReportJson.Write(report);
        var written = path + ".new";
        File.WriteAllText(written, text);
        File.Move(written, path, overwrite: true);
    }
}
