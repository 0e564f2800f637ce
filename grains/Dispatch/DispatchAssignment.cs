namespace Haimen.Grains.Dispatch;

/// <summary>Units of a supply that a plan sends to a need.</summary>
/// <param name="Arc">Which supply to which need.</param>
/// <param name="Units">How many.</param>
/// <param name="Cost">What they cost together, in weighted minutes.</param>
/// <param name="Alternatives">The next best resources, and why they lost.</param>
internal sealed record DispatchAssignment(DispatchArc Arc, int Units, double Cost, IReadOnlyList<Alternative> Alternatives);
