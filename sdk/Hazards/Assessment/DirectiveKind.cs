namespace Haimen.Hazards.Assessment;

/// <summary>A kind of directive.</summary>
/// <param name="Id">Stable id, e.g. <c>stop-work</c>, <c>recall</c>.</param>
/// <param name="Name">Display name.</param>
public sealed record DirectiveKind(string Id, LocalizedText Name);
