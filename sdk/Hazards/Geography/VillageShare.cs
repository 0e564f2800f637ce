namespace Haimen.Hazards.Geography;

/// <summary>How much of a village is inside an outline.</summary>
/// <param name="VillageId">The village.</param>
/// <param name="Share">More than 0 to 1.</param>
public sealed record VillageShare(string VillageId, double Share);
