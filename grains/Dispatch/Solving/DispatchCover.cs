using Haimen.Hazards;

namespace Haimen.Grains.Dispatch.Solving;

/// <summary>
/// A capability that a township should have within reach. A free team that is kept for it answers for it alone, since it can answer one
/// call at a time; to keep none has a price.
/// </summary>
/// <param name="TownshipId">The township.</param>
/// <param name="Name">The township and the capability, as people call them.</param>
/// <param name="PriceMinutes">What it costs, in weighted minutes, to keep none.</param>
/// <param name="Supplies">The free teams within reach, as indices of supplies, ascending; at least one.</param>
internal sealed record DispatchCover(string TownshipId, LocalizedText Name, double PriceMinutes, IReadOnlyList<int> Supplies);
