using Haimen.Hazards.Assets;

namespace Haimen.Grains.Assets;

/// <summary>Which reports of an asset are taken.</summary>
internal static class AssetReports
{
    /// <summary>How far ahead of the clock a report may be: the clocks of ships and sites drift.</summary>
    public static readonly TimeSpan FutureTolerance = TimeSpan.FromMinutes(5);

    private const int MostValues = 50;
    private const int MostCharacters = 2000;
    private const int MostIdCharacters = 100;

    /// <summary>What is wrong with a report, beginning with the field; null where nothing is.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="report">The report.</param>
    /// <param name="kind">The asset's kind.</param>
    /// <param name="now">The realm's now.</param>
    public static string? Problem(string id, AssetReport report, AssetKind kind, DateTimeOffset now)
    {
        if (id.Length is 0 or > MostIdCharacters) return $"id: must be 1 to {MostIdCharacters} characters";
        if (!kind.Reports.Any(x => x.Id == report.Kind))
        {
            return kind.Reports.Count == 0
                ? $"kind: '{report.Kind}' is not allowed; nothing is reported of a {kind.Id}"
                : $"kind: '{report.Kind}' is not allowed; must be one of {string.Join(", ", kind.Reports.Select(x => x.Id))}";
        }

        if (report.At > now + FutureTolerance) return $"at: {report.At:O} is not allowed; must be at most {FutureTolerance.TotalMinutes:0} minutes ahead of {now:O}";
        if (report.Place is { IsValid: false }) return "place: lon must be -180 to 180 and lat -90 to 90";
        if (report.Values.Count > MostValues) return $"values: {report.Values.Count} are not allowed; must be at most {MostValues}";
        foreach (var (name, value) in report.Values)
        {
            if (!double.IsFinite(value)) return $"values.{name}: must be a finite number";
        }

        return report.Text.Length > MostCharacters ? $"text: must be at most {MostCharacters} characters" : null;
    }
}
