using Haimen.Hazards;

namespace Haimen.Flood.Assessment;

/// <summary>An effect as it was told.</summary>
/// <param name="Value">Its value.</param>
/// <param name="From">Since when; null where it was never told.</param>
/// <param name="RadiusM">Its reach.</param>
/// <param name="Grade">How bad it was said to be.</param>
internal readonly record struct StatedEffect(double Value, DateTimeOffset? From, double RadiusM, HazardGrade Grade);
