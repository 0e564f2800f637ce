using System.Buffers;
using System.Globalization;

namespace Haimen.Cap;

/// <summary>Times as CAP writes them: to the second, with an offset; universal time is <c>-00:00</c>, never <c>Z</c>.</summary>
public static class CapTime
{
    private const string Shape = "yyyy-MM-dd'T'HH:mm:sszzz";

    private static readonly SearchValues<char> InTimes = SearchValues.Create("0123456789-T:");

    /// <summary>Writes a time; what is below a second is cut off.</summary>
    /// <param name="time">The time.</param>
    public static string Write(DateTimeOffset time)
    {
        var text = time.ToString(Shape, CultureInfo.InvariantCulture);
        return time.Offset == TimeSpan.Zero ? $"{text[..^6]}-00:00" : text;
    }

    /// <summary>Reads a time.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="time">The time.</param>
    /// <returns>False where it is not one of CAP.</returns>
    public static bool TryRead(string text, out DateTimeOffset time)
    {
        time = default;
        return text.Length == 25
            && text.AsSpan(0, 19).IndexOfAnyExcept(InTimes) < 0
            && DateTimeOffset.TryParseExact(text, Shape, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }
}
