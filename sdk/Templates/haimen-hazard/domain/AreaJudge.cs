using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Geography;
using Haimen.Hazards.Sensing;

namespace SampleHazard;

/// <summary>Judges an area by its worst sensor: warns from blue, opens an incident and asks for a team from yellow.</summary>
internal static class AreaJudge
{
    // How long the reason must be gone before an incident is let go, so that it does not come and go.
    private static readonly TimeSpan LetGoAfter = TimeSpan.FromMinutes(30);
    private const double RadiusM = 500;

    public static AreaAssessment Judge(AreaSituation situation, DateTimeOffset now)
    {
        // By grade, then value, then id: an order that is the same on every run.
        var worst = situation.Observations.Where(o => o.Online && o.Kind == SampleHazardDomain.LevelKind)
            .OrderByDescending(o => o.Grade).ThenByDescending(o => o.Latest.Value).ThenBy(o => o.SensorId, StringComparer.Ordinal).FirstOrDefault();
        var level = worst?.Grade ?? HazardGrade.Normal;
        var memory = Remember(AreaMemory.Read(situation.State), level, now);
        return new()
        {
            Level = level,
            Reasons = level == HazardGrade.Normal ? [] : [Reason(worst!)],
            State = memory.Write(),
            IncidentKind = memory.Incident ? SampleHazardDomain.IncidentKind : null,
            Warning = level == HazardGrade.Normal ? null : new("sample-hazard", level, Headline(situation.AreaName), new("远离现场，听从指挥。", "Keep away and follow instructions.")),
            Footprint = level == HazardGrade.Normal ? [] : [new(now, [Zone(situation, worst!)])],
            Needs = memory.Incident ? [Team(situation, worst)] : [],
            Contained = memory.Incident && level < HazardGrade.Yellow,
            Quiet = level == HazardGrade.Normal && !memory.Incident,
        };
    }

    private static AreaMemory Remember(AreaMemory before, HazardGrade level, DateTimeOffset now)
    {
        if (level >= HazardGrade.Yellow) return new(Incident: true, CalmSince: null);
        if (!before.Incident) return default;
        var since = before.CalmSince ?? now;
        return now - since >= LetGoAfter ? default : new(Incident: true, since);
    }

    private static FootprintZone Zone(AreaSituation situation, SensorObservation worst)
    {
        var outline = GeoShapes.Circle(worst.Place, RadiusM);
        var inside = Exposure.Inside(outline, situation.Villages, situation.Enterprises);
        return new()
        {
            Grade = worst.Grade,
            Outline = outline,
            People = inside.People,
            VulnerablePeople = inside.VulnerablePeople,
            EnterpriseIds = inside.EnterpriseIds,
            Value = worst.Latest.Value,
            Uncertainty = 5,
            Unit = "1",
            Label = new($"半径 {RadiusM:0} 米（未核实）", $"within {RadiusM:0} m (unverified)"),
        };
    }

    private static Need Team(AreaSituation situation, SensorObservation? worst) => new()
    {
        Id = $"cordon@{situation.AreaId}",
        Kind = NeedKind.Team,
        Resource = SampleHazardDomain.CordonSecurity,
        Quantity = 1,
        Place = worst?.Place ?? situation.Centre,
        Weight = 1,
        WithinMinutes = 60,
        Rule = new("黄色及以上每镇一支警戒队（未核实）", "one cordon team a township from yellow (unverified)"),
    };

    // Numbers that people read are written alike whatever culture the process runs in.
    private static LocalizedText Reason(SensorObservation worst) =>
        new(FormattableString.Invariant($"指数 {worst.Latest.Value:0.0}"), FormattableString.Invariant($"level {worst.Latest.Value:0.0}"));

    private static LocalizedText Headline(LocalizedText area) => new($"{area.Zh}：SampleHazard 预警", $"{area.En}: SampleHazard warning");
}
