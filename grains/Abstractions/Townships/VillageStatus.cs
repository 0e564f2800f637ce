namespace Haimen.Grains.Townships;

/// <summary>How a village stands.</summary>
/// <param name="VillageId">The village.</param>
/// <param name="Residents">All who live there.</param>
/// <param name="AtHome">Those who are there.</param>
/// <param name="Away">Those who were moved, by order id.</param>
[GenerateSerializer, Immutable, Alias("haimen.village-status")]
public sealed record VillageStatus(
    [property: Id(0)] string VillageId,
    [property: Id(1)] int Residents,
    [property: Id(2)] int AtHome,
    [property: Id(3)] Evacuees[] Away);
