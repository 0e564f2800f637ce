using Haimen.Hazards;

namespace Haimen.Grains.Dispatch.Solving;

/// <summary>Something that can be sent: a team, a store's pieces of one category, a shelter's free places.</summary>
/// <param name="ResourceId">The team, depot or shelter.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Resource">The category or <c>shelter-place</c>; empty for a team, which can do several things but only one at a time.</param>
/// <param name="Units">Units of it that are free: 1 for a team; pieces; places.</param>
/// <param name="SurchargeMinutes">s, the surcharge of its tier.</param>
internal sealed record DispatchSupply(string ResourceId, LocalizedText Name, string Resource, int Units, double SurchargeMinutes)
{
    /// <summary>The need that it is under way to, an index; null where it is free. Not to leave it on its way costs a switch.</summary>
    public int? UnderWayTo { get; init; }
}
