using Haimen.Hazards;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>The incident kinds that the domain may propose. The event codes of GB/T 35561-2017 could not be had.</summary>
internal static class HazmatIncidentKinds
{
    public const string ToxicRelease = "toxic-release";
    public const string ChemicalFire = "chemical-fire";
    public const string TankOverpressure = "tank-overpressure";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IncidentKind> All { get; } =
    [
        new(ToxicRelease, new("危险化学品泄漏", "Release of a hazardous chemical")),
        new(ChemicalFire, new("危险化学品火灾爆炸", "Fire or explosion of hazardous chemicals")),
        new(TankOverpressure, new("储罐超压超温", "Tank over pressure or temperature")),
    ];
}
