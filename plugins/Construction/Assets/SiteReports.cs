using Haimen.Hazards.Assets;

namespace Haimen.Construction.Assets;

/// <summary>What is reported of a site's assets as it happens.</summary>
internal static class SiteReports
{
    /// <summary>Something that GB 50497 calls a danger sign: cracks, water and sand coming in, a support that buckles, a structure that leans.</summary>
    public const string DangerSign = "danger-sign";

    /// <summary>It gave way. May carry <see cref="Trapped"/>, <see cref="Injured"/> and <see cref="Dead"/>.</summary>
    public const string Collapse = "collapse";

    /// <summary>The count of casualties so far: <see cref="Trapped"/>, <see cref="Injured"/>, <see cref="Dead"/>; what is left out stays.</summary>
    public const string Casualties = "casualties";

    /// <summary>How many people are in or under it now: <see cref="Workers"/>, by the site's gate register.</summary>
    public const string Headcount = "headcount";

    /// <summary>Experts found it safe: what moved until now is taken as the new zero, a danger sign is over.</summary>
    public const string InspectionPassed = "inspection-passed";

    public const string Trapped = "trapped";
    public const string Injured = "injured";
    public const string Dead = "dead";
    public const string Workers = "workers";

    /// <summary>Of what stands or is dug.</summary>
    public static IReadOnlyList<AssetReportKind> Structures { get; } =
    [
        new(DangerSign, new("险情征兆", "Danger sign"), Urgent: true),
        new(Collapse, new("坍塌", "Collapse"), Urgent: true),
        new(Casualties, new("伤亡和被困人数", "Casualties"), Urgent: true),
        new(Headcount, new("在场作业人数", "Workers on site")),
        new(InspectionPassed, new("专家检查确认安全", "Inspection passed"), Urgent: true),
    ];

    /// <summary>Of a confined space: it does not collapse, people fall ill in it.</summary>
    public static IReadOnlyList<AssetReportKind> Spaces { get; } = [.. Structures.Where(r => r.Id != Collapse)];
}
