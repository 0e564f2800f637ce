using Haimen.Construction.Models;
using Haimen.Hazards;

namespace Haimen.Construction.Assets;

/// <summary>What one measurement of an excavation calls for.</summary>
/// <param name="Grade">The grade, with hysteresis.</param>
/// <param name="Kind">What is measured.</param>
/// <param name="Value">The value since the last zero.</param>
/// <param name="Judged">The value against its limits.</param>
/// <param name="Row">The limits; null where nothing was measured.</param>
/// <param name="Ahead">The grade in six hours should it go on as in the last three.</param>
/// <param name="Moves">Whether it still moves.</param>
/// <param name="TooFast">Whether its daily rate reached the limit and has not fallen well below it since.</param>
internal sealed record ExcavationFinding(
    HazardGrade Grade, string Kind, double Value, ExcavationJudgement Judged, ExcavationLimit? Row, HazardGrade Ahead, bool Moves, bool TooFast)
{
    /// <summary>The worse of two, with whatever still moves and the worst outlook of both.</summary>
    /// <param name="other">The other.</param>
    public ExcavationFinding Worse(ExcavationFinding other)
    {
        var worse = other.Grade > Grade || (other.Grade == Grade && other.Judged.Utilisation > Judged.Utilisation) ? other : this;
        return worse with { Ahead = Ahead > other.Ahead ? Ahead : other.Ahead, Moves = Moves || other.Moves };
    }
}
