namespace Haimen.Flood.Assessment;

/// <summary>What the domain's needs may ask for, by the ids of the district's catalogue.</summary>
internal static class FloodResources
{
    public const string DrainagePumping = "drainage-pumping";
    public const string BoatCrew = "boat-crew";
    public const string SandbagCrew = "sandbag-crew";
    public const string EvacuationEscort = "evacuation-escort";
    public const string Medical = "medical";
    public const string RoadClosure = "road-closure";

    public const string TrailerPump = "trailer-pump";
    public const string Sandbag = "sandbag";
    public const string RubberBoat = "rubber-boat";
    public const string TrafficCone = "traffic-cone";
    public const string Quilt = "quilt";
    public const string BottledWater = "bottled-water";
    public const string InstantFood = "instant-food";

    /// <summary>What an evacuation asks for.</summary>
    public const string ShelterPlace = "shelter-place";

    /// <summary>Team capabilities.</summary>
    public static IReadOnlyList<string> Capabilities { get; } =
        [BoatCrew, DrainagePumping, EvacuationEscort, Medical, RoadClosure, SandbagCrew];

    /// <summary>Supply categories.</summary>
    public static IReadOnlyList<string> Categories { get; } =
        [BottledWater, InstantFood, Quilt, RubberBoat, Sandbag, TrafficCone, TrailerPump];
}
