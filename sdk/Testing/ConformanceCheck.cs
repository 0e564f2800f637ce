namespace Haimen.Hazards.Testing;

/// <summary>One check of the kit.</summary>
/// <param name="Id">Stable id, e.g. <c>graders-total</c>.</param>
/// <param name="Title">What must hold.</param>
/// <param name="Tier">The tier that needs it.</param>
/// <param name="InSmoke">Whether the smoke run has it.</param>
public sealed record ConformanceCheck(string Id, LocalizedText Title, QualityTier Tier, bool InSmoke);
