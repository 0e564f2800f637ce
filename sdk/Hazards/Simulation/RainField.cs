namespace Haimen.Hazards.Simulation;

/// <summary>A part of the district that the rain falls on, scaled.</summary>
/// <param name="Centre">Its centre.</param>
/// <param name="RadiusM">Its radius in metres, more than 0.</param>
/// <param name="Factor">Factor on the scenario's rain inside, 0 or more.</param>
public sealed record RainField(GeoPoint Centre, double RadiusM, double Factor);
