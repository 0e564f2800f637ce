using System.Globalization;
using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>A warning of a colour, or a worse one, must be out by a time.</summary>
/// <param name="AtLeast">The colour, blue or worse.</param>
/// <param name="By">The time, since the start of the drill.</param>
[GenerateSerializer, Immutable, Alias("haimen.warning-check")]
public sealed record WarningCheck([property: Id(0)] HazardGrade AtLeast, [property: Id(1)] TimeSpan By) : ExpectationCheck
{
    /// <summary>As it is written in a scenario file, e.g. <c>warning yellow by 4h</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"warning {ExpectationGrammar.NameOf(AtLeast)} by {By.TotalHours:0.##}h");
}
