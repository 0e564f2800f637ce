using Haimen.HazardousChemicals.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>
/// Judges an area by its tanks, what escapes from them and what threatens them. An incident begins with a leak, a tank in a fire,
/// a tank far out of its state, or a threat that is accepted; it ends half an hour after the last cause is gone.
/// </summary>
internal static class AreaAssessor
{
    private static readonly TimeSpan EndAfter = TimeSpan.FromMinutes(30);

    public static AreaAssessment Assess(AreaSituation situation, DateTimeOffset now)
    {
        var memory = AreaMemory.Read(situation.State);
        var releases = Release.Of(situation, now);
        var threats = Threats.Of(situation);
        AssetView[] tanks = [.. situation.Assets.Where(a => a.Site.Kind == HazmatAssetKinds.StorageTank).OrderBy(a => a.Site.Id, StringComparer.Ordinal)];
        var worst = tanks.Select(t => t.Grade).Concat(threats.Select(t => t.Grade)).DefaultIfEmpty().Max();
        var cause = Cause(tanks, releases, threats);
        if (cause is not null) (memory.IncidentKind, memory.LastCause) = (memory.IncidentKind ?? cause, now);
        else if (memory.IncidentKind is not null && now - (memory.LastCause ?? now) >= EndAfter) memory.EndIncident();

        var active = memory.IncidentKind is not null;
        memory.Peak = active ? Worse(memory.Peak, worst) : HazardGrade.Normal;
        var level = active ? memory.Peak : worst;
        var needs = active ? HazmatNeeds.Of(situation, releases, tanks, threats, memory) : [];
        var directives = active ? HazmatDirectives.Of(situation, releases, tanks, threats, memory) : [];
        return new()
        {
            Level = level,
            Reasons = Reasons.Of(situation, tanks, threats, level),
            State = memory.Write(),
            IncidentKind = memory.IncidentKind,
            Warning = Warnings.Of(memory, level, releases, situation.AreaName),
            Footprint = Footprints.Of(situation, releases, now),
            Needs = needs,
            Effects = active ? HazmatEffects.Of(releases, tanks, now) : [],
            Answers = [.. threats.Select(t => t.Answer)],
            Directives = directives,
            Contained = active && cause is null,
            Quiet = !active && level == HazardGrade.Normal && releases.Count == 0 && threats.All(t => t.Grade == HazardGrade.Normal),
        };
    }

    private static string? Cause(AssetView[] tanks, IReadOnlyList<Release> releases, IReadOnlyList<Threat> threats)
    {
        if (tanks.Any(t => t.Measures.GetValueOrDefault(TankMeasures.Burning) > 0)) return HazmatIncidentKinds.ChemicalFire;
        if (releases.Any(r => r.IsLeaking)) return HazmatIncidentKinds.ToxicRelease;
        if (tanks.Any(t => t.Measures.GetValueOrDefault(TankMeasures.StateGrade) >= (int)HazardGrade.Orange)) return HazmatIncidentKinds.TankOverpressure;
        var threat = threats.FirstOrDefault(t => t.Grade >= HazardGrade.Orange);
        return threat is null ? null
            : threat.Effect.Effect.Kind == Haimen.Hazards.Effects.EffectKinds.ThermalRadiation.Id ? HazmatIncidentKinds.TankOverpressure
            : HazmatIncidentKinds.ToxicRelease;
    }

    private static HazardGrade Worse(HazardGrade a, HazardGrade b) => a > b ? a : b;
}
