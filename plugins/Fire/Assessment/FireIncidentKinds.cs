using Haimen.Hazards;

namespace Haimen.Fire.Assessment;

/// <summary>The incident kinds that the domain may propose. The event codes of GB/T 35561-2017 could not be had.</summary>
internal static class FireIncidentKinds
{
    public const string Building = "building-fire";
    public const string Vegetation = "vegetation-fire";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IncidentKind> All { get; } =
    [
        new(Building, new("建筑火灾", "Building fire")),
        new(Vegetation, new("植被火灾", "Vegetation fire")),
    ];
}
