using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Flood.Assessment;

/// <summary>
/// Judges an area by its gauges' grades and its villages' water. An incident is called for from yellow water, river, tide or wind;
/// rain alone only warns. What was called for stays until the water is off the ground and no rain has fallen for two hours.
/// </summary>
internal static class AreaAssessor
{
    private static readonly TimeSpan LowerAfter = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan DryFor = TimeSpan.FromHours(2);
    // Puddles, and water that a forecast has gone on announcing without its coming, call for nobody and must not keep an incident open.
    private static readonly TimeSpan PuddlesFor = TimeSpan.FromHours(6);
    private static readonly TimeSpan AbatedFor = TimeSpan.FromMinutes(30);

    public static AreaAssessment Assess(AreaSituation situation, DateTimeOffset now)
    {
        var memory = AreaMemory.Read(situation.State);
        var signals = AreaSignals.Of(situation);
        var villages = VillageWater.Of(situation);
        var tide = villages.Any(v => v.IsTideLocked) ? signals.Tide : HazardGrade.Normal;
        var water = signals.Road;
        double deepest = 0, ahead = 0, furtherAhead = 0;
        foreach (var village in villages)
        {
            water = AreaSignals.Worse(water, village.Grade);
            deepest = Math.Max(deepest, village.DepthM);
            ahead = Math.Max(ahead, village.Depth1hM);
            furtherAhead = Math.Max(furtherAhead, village.Depth3hM);
        }

        if (signals.LastRain is { } rained) memory.LastRain = rained;
        var dry = memory.LastRain is not { } last || now - last >= DryFor;
        var abated = memory.LastRain is not { } latest || now - latest >= AbatedFor;
        var wanted = AreaSignals.Worse(AreaSignals.Worse(water, signals.Rain), AreaSignals.Worse(AreaSignals.Worse(signals.River, tide), signals.Wind));
        SetLevel(memory, wanted, now);
        var gale = WindState.Update(memory, signals.Wind, now);
        var remaining = Math.Max(deepest, furtherAhead);
        memory.ShallowSince = deepest < WaterDepths.WatchM && water == HazardGrade.Normal ? memory.ShallowSince ?? now : null;
        var offTheGround = (remaining < WaterDepths.ReleasedM && water < HazardGrade.Yellow)
            || (memory.ShallowSince is { } since && now - since >= PuddlesFor);
        SetIncident(memory, water, signals.River, tide, gale, released: offTheGround && dry);
        memory.PeakDepthM = memory.IncidentKind is null ? 0 : Math.Max(memory.PeakDepthM, deepest);

        var needs = memory.IncidentKind is null
            ? NeedsRules.None(memory)
            : NeedsRules.Of(situation, villages, memory, signals.River, tide);
        var effects = AreaEffects.Of(situation, villages, signals, tide, memory, now);
        var directives = AreaDirectives.Of(situation, villages, signals.River, signals.Tide, memory);
        var warning = Warnings.Of(memory, signals.Rain, tide, signals.Wind, AreaSignals.Worse(water, signals.River), situation.AreaName);
        var falling = signals.Wind < HazardGrade.Yellow && abated && ahead <= deepest + 0.005 && furtherAhead <= deepest + 0.005
            && (deepest < memory.PeakDepthM - 0.02 || deepest < WaterDepths.WaterloggedM);
        return new()
        {
            Level = memory.Level,
            Reasons = Reasons.Of(signals, tide, villages, memory.Level),
            Needs = needs,
            Effects = effects,
            Directives = directives,
            Warning = warning,
            IncidentKind = memory.IncidentKind,
            Footprint = Footprints.Of(situation, villages, now),
            Contained = memory.IncidentKind is not null && falling,
            Quiet = memory.Level == HazardGrade.Normal && memory.IncidentKind is null && warning is null && dry && offTheGround,
            State = memory.Write(),
        };
    }

    private static void SetLevel(AreaMemory memory, HazardGrade wanted, DateTimeOffset now)
    {
        if (wanted >= memory.Level)
        {
            (memory.Level, memory.LowerSince) = (wanted, null);
            return;
        }

        memory.LowerSince ??= now;
        if (now - memory.LowerSince < LowerAfter) return;
        (memory.Level, memory.LowerSince) = (wanted, null);
    }

    private static void SetIncident(AreaMemory memory, HazardGrade water, HazardGrade river, HazardGrade tide, bool gale, bool released)
    {
        if (memory.IncidentKind is not null)
        {
            if (released && river < HazardGrade.Yellow && tide < HazardGrade.Yellow && !gale) memory.IncidentKind = null;
            return;
        }

        if (water >= HazardGrade.Yellow) memory.IncidentKind = FloodIncidentKinds.Waterlogging;
        else if (tide >= HazardGrade.Orange) memory.IncidentKind = FloodIncidentKinds.StormSurge;
        else if (river >= HazardGrade.Yellow) memory.IncidentKind = FloodIncidentKinds.RiverFlood;
        else if (gale) memory.IncidentKind = FloodIncidentKinds.Typhoon;
    }
}
