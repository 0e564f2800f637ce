using Haimen.Hazards;

namespace Haimen.Flood.Assessment;

/// <summary>The incident kinds that the domain may propose. The event codes of GB/T 35561-2017 could not be had.</summary>
internal static class FloodIncidentKinds
{
    public const string Waterlogging = "waterlogging";
    public const string RiverFlood = "river-flood";
    public const string StormSurge = "storm-surge";
    public const string Typhoon = "typhoon";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IncidentKind> All { get; } =
    [
        new(Waterlogging, new("城乡内涝", "Waterlogging")),
        new(RiverFlood, new("河道洪水", "River flood")),
        new(StormSurge, new("风暴潮", "Storm surge")),
        new(Typhoon, new("台风大风", "Typhoon or gale")),
    ];
}
