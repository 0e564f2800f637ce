using Haimen.FishingVessels.Models;
using Haimen.Hazards.Models;

namespace Haimen.FishingVessels;

/// <summary>The published models of the domain, by name.</summary>
internal static class FishingModels
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IHazardModel> All { get; } = [new Leeway(), new SearchEffort(), new SurvivalTime()];
}
