namespace Haimen.Grains.Domains.Shadows;

/// <summary>One thing that two versions say differently.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Subject">Of what: an area, an asset, a sensor kind, and the part of it.</param>
/// <param name="Size">How much; see <see cref="ShadowDifferenceKind"/>.</param>
/// <param name="Beyond">Whether that is more than the tolerance.</param>
/// <param name="Active">What the one that serves says.</param>
/// <param name="Candidate">What the one in the shadow says.</param>
internal sealed record ShadowDifference(ShadowDifferenceKind Kind, string Subject, double Size, bool Beyond, string Active, string Candidate);
