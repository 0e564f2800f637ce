namespace Haimen.Hazards.Testing.Checks;

/// <summary>A check and how it is done.</summary>
/// <param name="Check">The check.</param>
/// <param name="Look">Looks at the domain and says what it finds.</param>
internal sealed record CheckEntry(ConformanceCheck Check, Action<Subject, Findings> Look);
