using Haimen.Hazards;

namespace Haimen.FishingVessels.Assessment;

/// <summary>The incident kinds that the domain may propose. The event codes of GB/T 35561-2017 could not be had.</summary>
internal static class FishingIncidentKinds
{
    public const string VesselDistress = "vessel-distress";
    public const string ManOverboard = "man-overboard";
    public const string StormRecall = "storm-recall";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IncidentKind> All { get; } =
    [
        new(VesselDistress, new("渔船遇险", "Vessel in distress")),
        new(ManOverboard, new("人员落水", "Man overboard")),
        new(StormRecall, new("渔船防风召回", "Storm recall")),
    ];
}
