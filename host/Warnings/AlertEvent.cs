using Haimen.Cap;
using Haimen.Hazards;

namespace Haimen.Host.Warnings;

/// <summary>What the kinds of warnings are called in alerts, and CAP's category of each.</summary>
/// <param name="Name">The event's name.</param>
/// <param name="Category">Its category.</param>
internal sealed record AlertEvent(LocalizedText Name, CapCategory Category)
{
    private static readonly Dictionary<string, AlertEvent> ByKind = new(StringComparer.Ordinal)
    {
        ["rainstorm"] = new(new("暴雨", "Rainstorm"), CapCategory.Met),
        ["typhoon"] = new(new("台风", "Typhoon"), CapCategory.Met),
        ["storm-surge"] = new(new("风暴潮", "Storm surge"), CapCategory.Met),
        ["waterlogging"] = new(new("内涝", "Waterlogging"), CapCategory.Met),
        ["fishing-wind"] = new(new("海上大风", "Gale at sea"), CapCategory.Met),
        ["fire-danger"] = new(new("火险", "Fire danger"), CapCategory.Fire),
        ["building-fire"] = new(new("建筑火灾", "Building fire"), CapCategory.Fire),
        ["vegetation-fire"] = new(new("野外火灾", "Vegetation fire"), CapCategory.Fire),
        ["chemical-fire"] = new(new("危险化学品火灾", "Chemical fire"), CapCategory.CBRNE),
        ["toxic-release"] = new(new("有毒物质泄漏", "Toxic release"), CapCategory.CBRNE),
        ["tank-overpressure"] = new(new("储罐超压", "Tank overpressure"), CapCategory.CBRNE),
    };

    /// <summary>A kind that has no name here goes by its id; its category is general safety.</summary>
    /// <param name="kind">The warning's kind.</param>
    public static AlertEvent Of(string kind) => ByKind.GetValueOrDefault(kind) ?? new AlertEvent(new LocalizedText(kind, kind), CapCategory.Safety);
}
