using System.Text.Json;

namespace Haimen.Flood.Assets;

/// <summary>The state of an asset that remembers one number, as versioned JSON.</summary>
internal static class SmallState
{
    // More than any opening, share or volume can be: a damaged state must not make infinite figures.
    private const double Most = 1e12;

    /// <summary>Writes it.</summary>
    /// <param name="value">The number.</param>
    public static string Write(double value) => FormattableString.Invariant($$"""{"v":1,"x":{{value:R}}}""");

    /// <summary>Reads it; a damaged one counts as none.</summary>
    /// <param name="state">The state; null at first.</param>
    /// <param name="fallback">The number where there is no state yet.</param>
    public static double Read(string? state, double fallback)
    {
        if (state is null) return fallback;
        try
        {
            using var document = JsonDocument.Parse(state);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("x"u8, out var value)
                && value.TryGetDouble(out var number) && number is >= 0 and <= Most ? number : fallback;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return fallback;
        }
    }
}
