namespace Haimen.Hazards.Assessment;

/// <summary>A directive that was given.</summary>
/// <param name="Directive">What was said.</param>
/// <param name="At">When.</param>
public sealed record IssuedDirective(Directive Directive, DateTimeOffset At);
