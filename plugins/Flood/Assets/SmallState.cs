using System.Text.Json;

namespace Haimen.Flood.Assets;

/// <summary>The state of an asset that remembers one number, as versioned JSON.</summary>
internal static class SmallState
{
    /// <summary>Writes it.</summary>
    /// <param name="value">The number.</param>
    public static string Write(double value) => FormattableString.Invariant($$"""{"v":1,"x":{{value:R}}}""");

    /// <summary>Reads it.</summary>
    /// <param name="state">The state; null at first.</param>
    /// <param name="fallback">The number where there is no state yet.</param>
    public static double Read(string? state, double fallback)
    {
        if (state is null) return fallback;
        using var document = JsonDocument.Parse(state);
        return document.RootElement.TryGetProperty("x"u8, out var value) ? value.GetDouble() : fallback;
    }
}
