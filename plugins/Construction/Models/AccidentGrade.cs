using Haimen.Hazards;

namespace Haimen.Construction.Models;

/// <summary>
/// The class of a production-safety accident by the dead and the seriously injured (State Council Order 493, art. 3; "以上" includes
/// the number itself). Losses in money are not known while people are being dug out, and left out.
/// </summary>
internal static class AccidentGrade
{
    /// <summary>Red special major, orange major, yellow larger, blue ordinary, normal where nobody was hurt.</summary>
    /// <param name="dead">People dead.</param>
    /// <param name="injured">People seriously injured.</param>
    public static HazardGrade Of(int dead, int injured) => (dead, injured) switch
    {
        ( >= 30, _) or (_, >= 100) => HazardGrade.Red,
        ( >= 10, _) or (_, >= 50) => HazardGrade.Orange,
        ( >= 3, _) or (_, >= 10) => HazardGrade.Yellow,
        ( > 0, _) or (_, > 0) => HazardGrade.Blue,
        _ => HazardGrade.Normal,
    };

    /// <summary>The class in words.</summary>
    /// <param name="grade">As <see cref="Of"/> gives it.</param>
    public static LocalizedText Name(HazardGrade grade) => grade switch
    {
        HazardGrade.Red => new("特别重大事故", "special major accident"),
        HazardGrade.Orange => new("重大事故", "major accident"),
        HazardGrade.Yellow => new("较大事故", "larger accident"),
        _ => new("一般事故", "ordinary accident"),
    };
}
