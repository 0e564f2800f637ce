namespace Haimen.Hazards.Testing;

/// <summary>What a check found.</summary>
/// <param name="Check">The check.</param>
/// <param name="Verdict">How it ended.</param>
/// <param name="Reason">What failed and where, or why it was skipped; empty where it passed.</param>
/// <param name="Elapsed">Real time that it took.</param>
public sealed record ConformanceResult(ConformanceCheck Check, CheckVerdict Verdict, string Reason, TimeSpan Elapsed);
