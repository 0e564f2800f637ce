namespace Haimen.Hazards.Plans;

/// <summary>The text of a warning that a plan foresees; <c>{area}</c> stands for the area's name, <c>{time}</c> for the time of issue.</summary>
/// <param name="Kind">The signal's id, as in <see cref="Assessment.WarningProposal.Kind"/>.</param>
/// <param name="Headline">One line.</param>
/// <param name="Instruction">What people should do.</param>
public sealed record WarningTemplate(string Kind, LocalizedText Headline, LocalizedText Instruction);
