namespace Haimen.Hazards.Sensing;

/// <summary>What a grader says of a reading.</summary>
/// <param name="Grade">The grade that the reading calls for.</param>
/// <param name="Measure">The quantity that was judged, e.g. the sum of six hours in millimetres.</param>
/// <param name="Rule">The rule that decided, a constant text naming its source, e.g. <c>rainstorm yellow: 50 mm in 6 h</c>.</param>
/// <param name="Notable">Whether the area should be assessed even where the grade is normal (it began to rain).</param>
public readonly record struct GradeVerdict(HazardGrade Grade, double Measure, string Rule, bool Notable = false);
