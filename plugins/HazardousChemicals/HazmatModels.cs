using Haimen.HazardousChemicals.Models;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals;

/// <summary>The published models of the domain, by name.</summary>
internal static class HazmatModels
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IHazardModel> All { get; } =
    [
        new Blast(),
        new Bleve(),
        new BritterMcQuaidPlume(),
        new BritterMcQuaidPuff(),
        new EvaporatingPool(),
        new GasHole(),
        new GaussianPlume(),
        new GaussianPuff(),
        new LiquidHole(),
        new MajorHazard(),
    ];
}
