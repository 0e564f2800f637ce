using Haimen.Hazards;

namespace Haimen.Flood.Models;

/// <summary>The words that models name a signal by.</summary>
internal static class Signals
{
    /// <summary>none, blue, yellow, orange or red.</summary>
    /// <param name="grade">The grade.</param>
    public static string Word(HazardGrade grade) => grade switch
    {
        HazardGrade.Red => "red",
        HazardGrade.Orange => "orange",
        HazardGrade.Yellow => "yellow",
        HazardGrade.Blue => "blue",
        _ => "none",
    };
}
