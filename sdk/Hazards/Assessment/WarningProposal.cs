namespace Haimen.Hazards.Assessment;

/// <summary>A warning that a domain proposes for an area.</summary>
/// <param name="Kind">The signal's stable id, e.g. <c>rainstorm</c>; one warning of a kind is in force per area.</param>
/// <param name="Grade">Its colour, blue or worse.</param>
/// <param name="Headline">One line.</param>
/// <param name="Instruction">What people should do.</param>
public sealed record WarningProposal(string Kind, HazardGrade Grade, LocalizedText Headline, LocalizedText Instruction);
