namespace Haimen.Cap;

/// <summary>A circle: CAP 1.2's <c>circle</c>.</summary>
/// <param name="Centre">Its centre.</param>
/// <param name="RadiusKm">Its radius, km, 0 or more.</param>
public sealed record CapCircle(CapPoint Centre, double RadiusKm);
