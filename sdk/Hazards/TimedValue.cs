namespace Haimen.Hazards;

/// <summary>One value at one instant.</summary>
/// <param name="At">The instant, UTC.</param>
/// <param name="Value">The value, in the unit of its source.</param>
public readonly record struct TimedValue(DateTimeOffset At, double Value);
