using Haimen.Fire.Models;
using Haimen.Hazards.Models;

namespace Haimen.Fire;

/// <summary>The published models of the domain, by name.</summary>
internal static class FireModels
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IHazardModel> All { get; } =
    [
        new FireWeatherIndex(),
        new NeededFlow(),
        new PointSource(),
        new RothermelSpread(),
        new TSquared(),
    ];
}
