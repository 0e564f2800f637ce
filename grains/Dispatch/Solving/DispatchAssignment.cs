namespace Haimen.Grains.Dispatch.Solving;

/// <summary>Units of a supply that a plan sends to a need.</summary>
/// <param name="Arc">Which supply to which need.</param>
/// <param name="Units">How many.</param>
/// <param name="Explanation">What they cost together, what decided, the next best resources and why they lost.</param>
internal sealed record DispatchAssignment(DispatchArc Arc, int Units, OrderExplanation Explanation);
