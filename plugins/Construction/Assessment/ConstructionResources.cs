namespace Haimen.Construction.Assessment;

/// <summary>What the domain's needs may ask for, by the ids of the district's catalogue.</summary>
internal static class ConstructionResources
{
    public const string SearchRescue = "search-rescue";
    public const string HeavyEquipment = "heavy-equipment";
    public const string StructuralEngineering = "structural-engineering";
    public const string Medical = "medical";
    public const string CordonSecurity = "cordon-security";
    public const string EvacuationEscort = "evacuation-escort";
    public const string DrainagePumping = "drainage-pumping";
    public const string AirMonitoring = "air-monitoring";

    public const string SteelSupport = "steel-support";
    public const string LifeDetector = "life-detector";
    public const string HydraulicCutter = "hydraulic-cutter";
    public const string ExcavatorMat = "excavator-mat";
    public const string AirRespirator = "air-respirator";
    public const string Stretcher = "stretcher";

    /// <summary>What an evacuation asks for.</summary>
    public const string ShelterPlace = "shelter-place";

    /// <summary>Team capabilities.</summary>
    public static IReadOnlyList<string> Capabilities { get; } =
        [AirMonitoring, CordonSecurity, DrainagePumping, EvacuationEscort, HeavyEquipment, Medical, SearchRescue, StructuralEngineering];

    /// <summary>Supply categories.</summary>
    public static IReadOnlyList<string> Categories { get; } =
        [AirRespirator, ExcavatorMat, HydraulicCutter, LifeDetector, SteelSupport, Stretcher];
}
