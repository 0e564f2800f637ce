using Haimen.Hazards.Assessment;
using Haimen.Hazards.Effects;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>What the domain's needs, directives and effects may be, by the ids that all domains share.</summary>
internal static class HazmatResources
{
    public const string HazmatResponse = "hazmat-response";
    public const string AirMonitoring = "air-monitoring";
    public const string FireFighting = "fire-fighting";
    public const string EvacuationEscort = "evacuation-escort";
    public const string Medical = "medical";
    public const string CordonSecurity = "cordon-security";
    public const string RoadClosure = "road-closure";

    public const string Absorbent = "absorbent";
    public const string SlakedLime = "lime-slaked";
    public const string ChemicalSuit = "chemical-suit";
    public const string AirRespirator = "air-respirator";
    public const string GasDetector = "gas-detector";
    public const string FoamConcentrate = "foam-concentrate";
    public const string WaterCannon = "water-cannon-monitor";

    /// <summary>What an evacuation asks for.</summary>
    public const string ShelterPlace = "shelter-place";

    public const string ShutDown = "shut-down";
    public const string ShelterInPlace = "shelter-in-place";

    /// <summary>Team capabilities.</summary>
    public static IReadOnlyList<string> Capabilities { get; } =
        [AirMonitoring, CordonSecurity, EvacuationEscort, FireFighting, HazmatResponse, Medical, RoadClosure];

    /// <summary>Supply categories.</summary>
    public static IReadOnlyList<string> Categories { get; } =
        [Absorbent, AirRespirator, ChemicalSuit, FoamConcentrate, GasDetector, SlakedLime, WaterCannon];

    /// <summary>Directives, to enterprises.</summary>
    public static IReadOnlyList<DirectiveKind> Directives { get; } =
    [
        new(ShelterInPlace, new("就地避险", "Shelter in place")),
        new(ShutDown, new("紧急停车", "Shut down")),
    ];

    /// <summary>Effects on other domains.</summary>
    public static IReadOnlyList<EffectKind> Proposed { get; } =
        [EffectKinds.Ignition, EffectKinds.Overpressure, EffectKinds.Spill, EffectKinds.ThermalRadiation, EffectKinds.ToxicCloud];

    /// <summary>Effects that it wants to be told of.</summary>
    public static IReadOnlyList<string> Accepted { get; } =
    [
        EffectKinds.FallingObject.Id, EffectKinds.FloodWater.Id, EffectKinds.GroundMovement.Id, EffectKinds.Overpressure.Id, EffectKinds.ThermalRadiation.Id,
    ];
}
