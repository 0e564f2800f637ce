namespace Haimen.Hazards;

/// <summary>A domain's main quantity on the ground.</summary>
/// <param name="Name">Display name, e.g. depth of water.</param>
/// <param name="Unit">Its unit, e.g. <c>m</c>.</param>
public sealed record GroundQuantity(LocalizedText Name, string Unit);
