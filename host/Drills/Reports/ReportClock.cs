using System.Globalization;

namespace Haimen.Host.Drills.Reports;

/// <summary>Times as people in the district read them (UTC+8).</summary>
internal static class ReportClock
{
    private static readonly TimeSpan LocalOffset = TimeSpan.FromHours(8);

    /// <summary>Day and time, e.g. <c>06-18 20:00</c>.</summary>
    public static string Local(DateTimeOffset at) => at.ToOffset(LocalOffset).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Day and time, or a dash.</summary>
    public static string Local(DateTimeOffset? at) => at is { } instant ? Local(instant) : "—";

    /// <summary>Year, day and time.</summary>
    public static string Full(DateTimeOffset at) => at.ToOffset(LocalOffset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Time of the day.</summary>
    public static string Clock(DateTimeOffset at) => at.ToOffset(LocalOffset).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Hours and minutes since the start.</summary>
    public static string Elapsed(TimeSpan elapsed) => string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalHours:00}:{elapsed.Minutes:00}");
}
