namespace Haimen.Hazards;

/// <summary>A place on the earth in WGS-84 degrees.</summary>
/// <param name="Lon">Longitude in degrees, east positive, −180 to 180.</param>
/// <param name="Lat">Latitude in degrees, north positive, −90 to 90.</param>
public readonly record struct GeoPoint(double Lon, double Lat);
