using System.Globalization;

namespace Haimen.Grains.Drills;

/// <summary>A figure of the report is held against a number.</summary>
/// <param name="Measure">The figure.</param>
/// <param name="Comparison">How it is held against the number.</param>
/// <param name="Value">The number.</param>
[GenerateSerializer, Immutable, Alias("haimen.measure-check")]
public sealed record MeasureCheck(
    [property: Id(0)] ReportMeasure Measure,
    [property: Id(1)] Comparison Comparison,
    [property: Id(2)] double Value) : ExpectationCheck
{
    /// <summary>As it is written in a scenario file, e.g. <c>orders &gt;= 10</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{ExpectationGrammar.NameOf(Measure)} {ExpectationGrammar.SignOf(Comparison)} {Value}");
}
