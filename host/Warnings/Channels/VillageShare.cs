using Haimen.Grains.Districts;

namespace Haimen.Host.Warnings.Channels;

/// <summary>How many people of a village a message has reached.</summary>
/// <param name="Village">The village.</param>
/// <param name="Share">The share reached, 0 to 1.</param>
internal sealed record VillageShare(Village Village, double Share);
