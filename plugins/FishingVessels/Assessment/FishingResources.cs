namespace Haimen.FishingVessels.Assessment;

/// <summary>What the domain's needs may ask for, by the ids of the district's catalogue.</summary>
internal static class FishingResources
{
    public const string SeaRescue = "sea-rescue";
    public const string AerialSearch = "aerial-search";
    public const string WaterRescue = "water-rescue";
    public const string Medical = "medical";
    public const string Communications = "communications";
    public const string EvacuationEscort = "evacuation-escort";

    public const string ImmersionSuit = "immersion-suit";
    public const string LifeRaft = "life-raft";
    public const string SearchLight = "search-light";

    /// <summary>What an evacuation asks for.</summary>
    public const string ShelterPlace = "shelter-place";

    /// <summary>Team capabilities.</summary>
    public static IReadOnlyList<string> Capabilities { get; } =
        [AerialSearch, Communications, EvacuationEscort, Medical, SeaRescue, WaterRescue];

    /// <summary>Supply categories.</summary>
    public static IReadOnlyList<string> Categories { get; } = [ImmersionSuit, LifeRaft, SearchLight];
}
