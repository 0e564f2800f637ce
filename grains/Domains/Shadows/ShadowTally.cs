namespace Haimen.Grains.Domains.Shadows;

/// <summary>How often two versions differed in one way.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Count">How often.</param>
/// <param name="Beyond">How often by more than the tolerance.</param>
/// <param name="Largest">The largest size.</param>
internal sealed record ShadowTally(ShadowDifferenceKind Kind, int Count, int Beyond, double Largest);
