using Haimen.Fire.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Fire.Assessment;

/// <summary>
/// Judges an area by its buildings, its plots and what other hazards do to them. An incident is called for when a fire is
/// detected or another hazard may start one; it stays until every fire counts as out and no such threat stands.
/// </summary>
internal static class AreaAssessor
{
    private static readonly TimeSpan LowerAfter = TimeSpan.FromMinutes(15);

    public static AreaAssessment Assess(AreaSituation situation, DateTimeOffset now)
    {
        var memory = AreaMemory.Read(situation.State);
        var buildings = BuildingFire.Of(situation);
        var plots = VegetationFire.Of(situation);
        var received = ReceivedEffects.Of(situation, buildings.Count + plots.Count > 0);
        var danger = DangerOf(situation, received.StrongestWindMS, out var fwi);
        var struck = received.Threats.Where(t => t.Severe).ToArray();
        SetIncident(memory, buildings, plots, struck);
        SetLevel(memory, LevelOf(situation, received.Threats, memory.IncidentKind is null ? danger : HazardGrade.Normal), now);

        var open = memory.IncidentKind is not null;
        var needs = NeedsOf(memory, situation, buildings, plots, received.Threats, open);
        var effects = ProposedEffects.Of(memory, open ? buildings : [], open ? plots : [], now);
        var directives = EvacuationDirectives.Of(memory, situation, open ? buildings : [], open ? plots : [], open ? received.Threats : []);
        var warning = Warnings.Of(memory, PublicGrade(buildings), Worst(plots.Where(p => p.Burns).Select(p => p.View.Grade)), danger, situation.AreaName);
        return new()
        {
            Level = memory.Level,
            Reasons = Reasons.Of(situation, received.Threats, danger, memory.Level, fwi),
            State = memory.Write(),
            IncidentKind = memory.IncidentKind,
            Warning = warning,
            Footprint = Footprints.Of(situation, buildings, plots, now),
            Needs = needs,
            Effects = effects,
            Answers = received.Answers,
            Directives = directives,
            Contained = open && struck.Length == 0 && buildings.All(f => f.Falls) && plots.All(p => p.Falls),
            Quiet = !open && memory.Level == HazardGrade.Normal && warning is null && received.Threats.Count == 0
                && situation.Assets.All(a => a.Measures.GetValueOrDefault(FireMeasures.Status) == 0),
        };
    }

    // Announced strong wind makes a danger that is there one colour worse.
    private static HazardGrade DangerOf(AreaSituation situation, double windMS, out double fwi)
    {
        fwi = 0;
        var danger = HazardGrade.Normal;
        foreach (var plot in situation.Assets)
        {
            if (plot.Site.Kind != FireAssetKinds.Vegetation) continue;
            fwi = Math.Max(fwi, plot.Measures.GetValueOrDefault(FireMeasures.Fwi));
            danger = HazardGrades.Worse(danger, (HazardGrade)(int)plot.Measures.GetValueOrDefault(FireMeasures.DangerGrade));
        }

        return danger > HazardGrade.Normal && danger < HazardGrade.Red && windMS >= 10.8 ? danger + 1 : danger;
    }

    private static void SetIncident(
        AreaMemory memory, IReadOnlyList<BuildingFire> buildings, IReadOnlyList<VegetationFire> plots, Threat[] struck)
    {
        if (memory.IncidentKind is not null)
        {
            if (buildings.Count + plots.Count + struck.Length == 0) memory.IncidentKind = null;
            return;
        }

        var building = HazardGrades.Worse(
            Worst(buildings.Where(f => f.Burns).Select(f => f.View.Grade)), Worst(struck.Where(t => t.Asset.Site.Kind == FireAssetKinds.Building).Select(t => t.Grade)));
        var vegetation = HazardGrades.Worse(
            Worst(plots.Where(p => p.Burns).Select(p => p.View.Grade)), Worst(struck.Where(t => t.Asset.Site.Kind == FireAssetKinds.Vegetation).Select(t => t.Grade)));
        if (building == HazardGrade.Normal && vegetation == HazardGrade.Normal) return;
        memory.IncidentKind = building >= vegetation ? FireIncidentKinds.Building : FireIncidentKinds.Vegetation;
    }

    private static HazardGrade LevelOf(AreaSituation situation, IReadOnlyList<Threat> threats, HazardGrade danger) => HazardGrades.Worse(
        danger, HazardGrades.Worse(Worst(situation.Assets.Where(a => a.Site.Kind != FireAssetKinds.Hydrant).Select(a => a.Grade)), Worst(threats.Select(t => t.Grade))));

    private static void SetLevel(AreaMemory memory, HazardGrade wanted, DateTimeOffset now)
    {
        // An incident is never of no level.
        if (memory.IncidentKind is not null) wanted = HazardGrades.Worse(wanted, HazardGrade.Blue);
        if (wanted >= memory.Level)
        {
            (memory.Level, memory.LowerSince) = (wanted, null);
            return;
        }

        memory.LowerSince ??= now;
        if (now - memory.LowerSince < LowerAfter) return;
        (memory.Level, memory.LowerSince) = (wanted, null);
    }

    private static IReadOnlyList<Need> NeedsOf(
        AreaMemory memory, AreaSituation situation, IReadOnlyList<BuildingFire> buildings, IReadOnlyList<VegetationFire> plots,
        IReadOnlyList<Threat> threats, bool open)
    {
        var needs = new SteadyNeeds(memory.Needs);
        if (!open) return needs.Finish();
        foreach (var fire in buildings) BuildingNeeds.State(needs, situation, fire);
        foreach (var fire in plots) VegetationNeeds.State(needs, situation, fire);
        ThreatNeeds.State(needs, threats, buildings.Select(f => f.Id).Concat(plots.Select(p => p.Id)).ToHashSet(StringComparer.Ordinal));
        return needs.Finish();
    }

    // A fire in a building concerns the public around it from 5 MW on.
    private static HazardGrade PublicGrade(IReadOnlyList<BuildingFire> buildings) =>
        Worst(buildings.Where(f => f.Burns && f.PeakKW >= 5_000).Select(f => f.View.Grade));

    private static HazardGrade Worst(IEnumerable<HazardGrade> grades) => grades.Aggregate(HazardGrade.Normal, HazardGrades.Worse);
}
