using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Plans;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>What the public is told while an incident lasts.</summary>
internal static class Warnings
{
    /// <summary>What people should do about a cloud.</summary>
    public static LocalizedText CloudInstruction { get; } = new(
        "下风向人员听从通知向上风或侧风方向撤离；来不及撤离的进入室内，关闭门窗和空调，用湿毛巾掩住口鼻。不要围观，不要开车穿过烟云。",
        "Downwind, leave across or against the wind when told. If there is no time, go indoors, shut doors, windows and air conditioning, and breathe through a wet towel. Do not watch and do not drive through the cloud.");

    /// <summary>What people should do about a fire.</summary>
    public static LocalizedText FireInstruction { get; } = new(
        "远离起火储罐，听从通知撤离，离开玻璃门窗，勿使用明火。",
        "Keep away from the burning tank, leave when told, stay off windows, and light no flame.");

    /// <summary>What people should do about a tank that may fail.</summary>
    public static LocalizedText PressureInstruction { get; } = new(
        "厂区周边人员做好撤离准备，勿靠近储罐，关注后续通知。",
        "Near the plant, be ready to leave, keep away from the tanks and watch for word.");

    /// <summary>The templates of an incident kind.</summary>
    /// <param name="incidentKind">The kind.</param>
    public static IReadOnlyList<WarningTemplate> Templates(string incidentKind) =>
        [new(incidentKind, new($"{{area}}{Name(incidentKind).Zh}预警，{{time}}发布", $"{{area}}: {Name(incidentKind).En} warning, issued {{time}}"), Instruction(incidentKind))];

    /// <summary>The warning; null without an incident.</summary>
    /// <param name="memory">The area's memory.</param>
    /// <param name="level">The area's level.</param>
    /// <param name="releases">Its releases.</param>
    /// <param name="area">Its name.</param>
    public static WarningProposal? Of(AreaMemory memory, HazardGrade level, IReadOnlyList<Release> releases, LocalizedText area)
    {
        if (memory.IncidentKind is not { } kind || level < HazardGrade.Blue) return null;
        var substance = releases.Count > 0 ? releases[0].Contents.Substance.Name : null;
        return new(kind, level, new(
            $"{area.Zh}{substance?.Zh}{Name(kind).Zh}预警{HazardGrades.Zh(level)}",
            $"{area.En}: {Name(kind).En} warning{(substance is null ? "" : $" ({substance.En})")}, {HazardGrades.En(level)}"), Instruction(kind));
    }

    private static LocalizedText Name(string kind) => HazmatIncidentKinds.All.First(k => k.Id == kind).Name;

    private static LocalizedText Instruction(string kind) => kind switch
    {
        HazmatIncidentKinds.ChemicalFire => FireInstruction,
        HazmatIncidentKinds.TankOverpressure => PressureInstruction,
        _ => CloudInstruction,
    };
}
