using Haimen.Construction.Models;
using Haimen.Hazards.Models;

namespace Haimen.Construction;

/// <summary>The published models of the domain, by name.</summary>
internal static class ConstructionModels
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IHazardModel> All { get; } =
        [new ConfinedSpaceModel(), new DustModel(), new ExcavationModel(), new WindModel()];
}
