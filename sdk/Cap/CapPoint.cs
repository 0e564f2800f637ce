namespace Haimen.Cap;

/// <summary>A place, WGS 84.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public readonly record struct CapPoint(double Latitude, double Longitude);
