using Haimen.Hazards;

namespace Haimen.Grains.Dispatch.Solving;

/// <summary>A capability that free teams hold ready for a township: to send the last of them has a price.</summary>
/// <param name="TownshipId">The township.</param>
/// <param name="Name">The township and the capability, as people call them.</param>
/// <param name="PriceMinutes">What it costs, in weighted minutes, to leave none.</param>
/// <param name="Supplies">The teams, as indices of supplies, ascending; at least one.</param>
internal sealed record DispatchCover(string TownshipId, LocalizedText Name, double PriceMinutes, IReadOnlyList<int> Supplies);
