using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>What a hazard left on the ground, in truth, in its domain's own quantity.</summary>
/// <param name="Domain">The hazard domain.</param>
/// <param name="DomainName">Its display name.</param>
/// <param name="Quantity">Name of the quantity, e.g. depth of water.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Villages">The villages that had any of it, worst first.</param>
[GenerateSerializer, Immutable, Alias("haimen.report-ground")]
public sealed record ReportGround(
    [property: Id(0)] string Domain,
    [property: Id(1)] LocalizedText DomainName,
    [property: Id(2)] LocalizedText Quantity,
    [property: Id(3)] string Unit,
    [property: Id(4)] ReportGroundVillage[] Villages)
{
    /// <summary>The unit of a depth of standing water; what lies on the ground in it is drawn as water.</summary>
    public const string WaterUnit = "m";

    /// <summary>Whether the quantity is a depth of standing water.</summary>
    public bool IsWater => Unit == WaterUnit;
}
