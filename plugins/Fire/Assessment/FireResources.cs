namespace Haimen.Fire.Assessment;

/// <summary>What the domain's needs may ask for, by the ids of the district's catalogue.</summary>
internal static class FireResources
{
    public const string FireFighting = "fire-fighting";
    public const string SearchRescue = "search-rescue";
    public const string EvacuationEscort = "evacuation-escort";
    public const string Medical = "medical";
    public const string RoadClosure = "road-closure";
    public const string CordonSecurity = "cordon-security";

    public const string WaterCannonMonitor = "water-cannon-monitor";
    public const string FoamConcentrate = "foam-concentrate";
    public const string FireBeater = "fire-beater";
    public const string TrafficCone = "traffic-cone";

    /// <summary>What an evacuation asks for.</summary>
    public const string ShelterPlace = "shelter-place";

    /// <summary>The directive that empties a building.</summary>
    public const string EvacuateBuilding = "evacuate-building";

    /// <summary>Team capabilities.</summary>
    public static IReadOnlyList<string> Capabilities { get; } =
        [CordonSecurity, EvacuationEscort, FireFighting, Medical, RoadClosure, SearchRescue];

    /// <summary>Supply categories.</summary>
    public static IReadOnlyList<string> Categories { get; } = [FireBeater, FoamConcentrate, TrafficCone, WaterCannonMonitor];
}
