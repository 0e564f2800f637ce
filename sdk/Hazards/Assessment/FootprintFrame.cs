namespace Haimen.Hazards.Assessment;

/// <summary>Where the hazard is at one instant.</summary>
/// <param name="At">The instant; later than the assessment for a forecast.</param>
/// <param name="Zones">The zones, worst first; empty where there is none.</param>
public sealed record FootprintFrame(DateTimeOffset At, IReadOnlyList<FootprintZone> Zones);
