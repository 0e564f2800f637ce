namespace Haimen.Grains.Drills;

/// <summary>An expectation and whether it came true.</summary>
/// <param name="Text">In Chinese.</param>
/// <param name="Met">Whether it came true.</param>
/// <param name="TextEn">In English.</param>
/// <param name="Check">What was looked at, as written in the scenario.</param>
/// <param name="Actual">What was found.</param>
[GenerateSerializer, Immutable, Alias("haimen.report-expectation")]
public sealed record ReportExpectation(
    [property: Id(0)] string Text,
    [property: Id(1)] bool Met,
    [property: Id(2)] string TextEn,
    [property: Id(3)] string Check,
    [property: Id(4)] string Actual);
