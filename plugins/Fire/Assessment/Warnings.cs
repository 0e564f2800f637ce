using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Fire.Assessment;

/// <summary>The warning that an area calls for: a large fire, or the danger of fire in the open; of equals the one in force stays.</summary>
internal static class Warnings
{
    public const string Danger = "fire-danger";
    public const string Building = "building-fire";
    public const string Vegetation = "vegetation-fire";

    /// <summary>The warning, null where none; remembers its kind.</summary>
    /// <param name="memory">The area's memory. Updated.</param>
    /// <param name="building">The worst building fire as far as it concerns the public.</param>
    /// <param name="vegetation">The worst vegetation fire.</param>
    /// <param name="danger">The danger of fire in the open.</param>
    /// <param name="area">The area's name.</param>
    public static WarningProposal? Of(AreaMemory memory, HazardGrade building, HazardGrade vegetation, HazardGrade danger, LocalizedText area)
    {
        var worst = HazardGrades.Worse(HazardGrades.Worse(building, vegetation), danger);
        memory.WarningKind = worst == HazardGrade.Normal ? null
            : GradeOf(memory.WarningKind) == worst ? memory.WarningKind
            : vegetation == worst ? Vegetation
            : building == worst ? Building
            : Danger;
        return memory.WarningKind is { } kind ? Write(kind, worst, area) : null;

        HazardGrade GradeOf(string? inForce) => inForce switch
        {
            Building => building,
            Vegetation => vegetation,
            Danger => danger,
            _ => HazardGrade.Normal,
        };
    }

    /// <summary>The name of a warning.</summary>
    /// <param name="kind">Its kind.</param>
    public static LocalizedText Name(string kind) => kind switch
    {
        Building => new("火灾警示", "Building fire notice"),
        Vegetation => new("植被火灾警报", "Vegetation fire alert"),
        _ => new("野外火险预警", "Fire-danger warning"),
    };

    /// <summary>What people should do.</summary>
    /// <param name="kind">The warning's kind.</param>
    /// <param name="grade">Its colour.</param>
    public static LocalizedText Instruction(string kind, HazardGrade grade) => (kind, grade) switch
    {
        (Building, _) => new(
            "火场周边人员听从现场指挥疏散，关闭门窗，不要围观，为消防车让行。",
            "Near the fire follow directions and leave. Shut doors and windows, do not gather, give way to fire engines."),
        (Vegetation, >= HazardGrade.Orange) => new(
            "下风向村民立即按通知转移，向火场侧面上风方向撤离，切勿自行进入火场扑救。",
            "Downwind leave at once when told, to the side and upwind of the fire. Do not go in to fight it yourself."),
        (Vegetation, _) => new(
            "远离火场和浓烟，下风向人员做好转移准备，发现飞火立即报 119。",
            "Keep away from fire and smoke. Downwind be ready to leave; report spot fires to 119."),
        (_, >= HazardGrade.Orange) => new(
            "禁止一切野外用火，禁止焚烧秸秆、上坟烧纸；巡护人员全员上岗，消防力量靠前驻防。",
            "No fires in the open at all, no burning of straw or grave money. All patrols out, crews stand by near the ground."),
        _ => new(
            "野外火险较高，禁止焚烧秸秆和芦苇荒草，不乱扔烟头，发现火情报 119。",
            "Fire danger is high: do not burn straw, reeds or grass, no cigarette ends, report fires to 119."),
    };

    private static WarningProposal Write(string kind, HazardGrade grade, LocalizedText area)
    {
        var name = Name(kind);
        return new(kind, grade, new($"{area.Zh}{name.Zh}{HazardGrades.Zh(grade)}", $"{area.En}: {name.En}, {HazardGrades.En(grade)}"), Instruction(kind, grade));
    }
}
