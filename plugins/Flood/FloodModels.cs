using Haimen.Flood.Models;
using Haimen.Hazards.Models;

namespace Haimen.Flood;

/// <summary>The published models of the domain, by name.</summary>
internal static class FloodModels
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IHazardModel> All { get; } =
    [
        new LevelPool(),
        new RainstormSignal(),
        new RationalPeak(),
        new ScsRunoff(),
        new StormSurgeSignal(),
        new SwmmRunoff(),
        new TyphoonSignal(),
        new Waterlogging(),
    ];
}
