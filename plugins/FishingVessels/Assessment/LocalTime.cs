using System.Globalization;

namespace Haimen.FishingVessels.Assessment;

/// <summary>Times as people in the district read them, UTC+8.</summary>
internal static class LocalTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Day of the month and time, Chinese.</summary>
    /// <param name="at">The instant.</param>
    public static string Zh(DateTimeOffset at) => at.ToOffset(Offset).ToString("d日HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Month, day and time, English.</summary>
    /// <param name="at">The instant.</param>
    public static string En(DateTimeOffset at) => at.ToOffset(Offset).ToString("MMM d HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Whether it is dark: 18 to 6 o'clock the whole year round.</summary>
    /// <param name="at">The instant.</param>
    public static bool IsNight(DateTimeOffset at) => at.ToOffset(Offset).Hour is >= 18 or < 6;
}
