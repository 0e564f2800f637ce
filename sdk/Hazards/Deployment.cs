namespace Haimen.Hazards;

/// <summary>Something sent that is now at work on scene.</summary>
/// <param name="Resource">Capability of a team or category of a supply.</param>
/// <param name="Quantity">Teams or pieces.</param>
/// <param name="CapacityM3H">Pumping capacity it brings, m³/h; 0 where it does not pump.</param>
/// <param name="Place">Where it works.</param>
/// <param name="VillageId">The village it works in, null where none.</param>
public sealed record Deployment(string Resource, double Quantity, double CapacityM3H, GeoPoint Place, string? VillageId);
