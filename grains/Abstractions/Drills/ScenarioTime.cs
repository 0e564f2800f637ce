using System.Globalization;
using System.Text.RegularExpressions;

namespace Haimen.Grains.Drills;

/// <summary>How times since the start of a drill are written: <c>90</c> or <c>90min</c> (minutes), <c>3h</c>, <c>1.5h</c>, <c>2d</c>, <c>03:30</c> (hours and minutes).</summary>
public static partial class ScenarioTime
{
    /// <summary>What is allowed, in words.</summary>
    public const string Allowed = "must be a time since the start: minutes (90 or 90min), hours (3h), days (2d) or hours and minutes (03:30)";

    /// <summary>Reads a time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="elapsed">The time since the start of the drill, 0 or more.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, out TimeSpan elapsed)
    {
        elapsed = default;
        ArgumentNullException.ThrowIfNull(text);
        if (Clock().Match(text) is { Success: true } clock)
        {
            elapsed = new TimeSpan(int.Parse(clock.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(clock.Groups[2].Value, CultureInfo.InvariantCulture), 0);
            return true;
        }

        if (Amount().Match(text) is not { Success: true } amount) return false;
        var number = double.Parse(amount.Groups[1].Value, CultureInfo.InvariantCulture);
        elapsed = amount.Groups[2].Value switch
        {
            "h" => TimeSpan.FromHours(number),
            "d" => TimeSpan.FromDays(number),
            _ => TimeSpan.FromMinutes(number),
        };
        return true;
    }

    [GeneratedRegex("^([0-9]{1,3}):([0-5][0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^([0-9]{1,6}(?:\.[0-9]{1,6})?)(h|d|min|m)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
