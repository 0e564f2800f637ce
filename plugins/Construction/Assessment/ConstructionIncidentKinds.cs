using Haimen.Hazards;

namespace Haimen.Construction.Assessment;

/// <summary>
/// The incident kinds that the domain may propose. Each is opened at the alarm, before anything has fallen. The event codes of
/// GB/T 35561-2017 could not be had.
/// </summary>
internal static class ConstructionIncidentKinds
{
    public const string ExcavationCollapse = "excavation-collapse";
    public const string CraneCollapse = "crane-collapse";
    public const string ScaffoldCollapse = "scaffold-collapse";
    public const string ConfinedSpaceGas = "confined-space-gas";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IncidentKind> All { get; } =
    [
        new(ExcavationCollapse, new("基坑坍塌（险情）", "Excavation collapse or alarm")),
        new(CraneCollapse, new("塔机倾覆（险情）", "Tower-crane collapse or alarm")),
        new(ScaffoldCollapse, new("脚手架坍塌（险情）", "Scaffold collapse or alarm")),
        new(ConfinedSpaceGas, new("有限空间中毒窒息（险情）", "Gas in a confined space")),
    ];
}
