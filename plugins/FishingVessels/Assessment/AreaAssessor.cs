using Haimen.FishingVessels.Assets;
using Haimen.FishingVessels.Search;
using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.FishingVessels.Assessment;

/// <summary>
/// Judges an area by its vessels: those in distress, those that a storm calls home, those that are silent. One incident is called for
/// at a time, the most pressing: a vessel in distress before somebody overboard before a recall; the others go on within it.
/// </summary>
internal static class AreaAssessor
{
    public static AreaAssessment Assess(AreaSituation situation, DomainContext context)
    {
        var now = context.Now;
        var memory = AreaMemoryJson.Read(situation.State);
        var weather = SeaWeather.Of(situation.Observations);
        Vessel[] vessels = [.. situation.Assets.Where(a => a.Site.Kind == FishingAssetKinds.Vessel).OrderBy(a => a.Site.Id, StringComparer.Ordinal).Select(a => new Vessel(a))];
        Vessel[] distressed = [.. vessels.Where(v => v.Cause is not null).OrderByDescending(v => v.Cause).ThenBy(v => v.Id, StringComparer.Ordinal)];
        var storm = Storm.Of(weather, situation.Effects);
        if (vessels.Length > 0) storm.Move(memory, weather.WindMS, now);
        else (memory.Stage, memory.StageLowerSince, memory.WindAt) = (RecallStage.None, null, null);
        var roll = Roll.Call(vessels, memory.Stage, memory.WindAt, now);
        var kind = KindOf(distressed, roll);
        Severity.Set(memory, WantedLevel(situation, vessels, distressed, roll, memory, weather, storm), now);
        var needs = NeedsOf(situation, memory, distressed, roll, weather, context);
        var warning = Warnings.Of(memory, storm, situation.AreaName);
        return new()
        {
            Level = memory.Level,
            Reasons = Reasons.Of(situation, vessels, roll, memory, storm),
            IncidentKind = kind,
            Warning = warning,
            Footprint = Footprints.Of(distressed, weather, context),
            Needs = needs,
            Effects = Spills.Of(distressed, now),
            Answers = Answers.Of(situation.Effects, situation.Assets),
            Directives = kind is null || memory.Stage == RecallStage.None ? [] : RecallDirectives.Of(roll, memory, storm, now),
            Contained = kind is not null && distressed.Length == 0 && roll.AtSea == 0,

            // A fleet at sea is no reason to keep an incident open: every report of a vessel brings a round of its own. Only one that
            // has not been heard for a while is watched on, lest her silence be forgotten where nobody else reports.
            Quiet = kind is null && warning is null && memory.Level == HazardGrade.Normal
                && !Array.Exists(vessels, v => v.AtSea && v.SilentHours > FishingRules.WatchedAfter.TotalHours),
            State = AreaMemoryJson.Write(memory),
        };
    }

    private static string? KindOf(Vessel[] distressed, Roll roll) =>
        Array.Exists(distressed, v => v.Cause != DistressCause.ManOverboard) ? FishingIncidentKinds.VesselDistress
        : distressed.Length > 0 ? FishingIncidentKinds.ManOverboard
        : roll.Meant.Count > 0 ? FishingIncidentKinds.StormRecall
        : null;

    private static HazardGrade WantedLevel(
        AreaSituation situation, Vessel[] vessels, Vessel[] distressed, Roll roll, AreaMemory memory, in SeaWeather weather, in Storm storm)
    {
        var level = Severity.OfDistress(distressed, weather);
        var recall = Severity.OfRecall(roll, memory, storm);
        if (recall > level) level = recall;

        // Silence, or wind beyond her limit, is the duty officer's business before anybody is in distress.
        foreach (var vessel in vessels)
            if (vessel.View.Grade is HazardGrade.Blue or HazardGrade.Yellow && vessel.View.Grade > level)
                level = vessel.View.Grade;
        if (level < HazardGrade.Blue && Seas.AreHeavyFor(situation, vessels)) level = HazardGrade.Blue;
        var cloud = situation.Effects.Any(e => e.Effect.Kind == Hazards.Effects.EffectKinds.ToxicCloud.Id && Answers.Reached(e.Effect, situation.Assets) > 0);
        return cloud && level < HazardGrade.Blue ? HazardGrade.Blue : level;
    }

    private static IReadOnlyList<Need> NeedsOf(
        AreaSituation situation, AreaMemory memory, Vessel[] distressed, Roll roll, in SeaWeather weather, DomainContext context)
    {
        var needs = new SteadyNeeds(memory.Needs, worthGrowing: 1);
        foreach (var gone in memory.SearchPlaces.Keys.Except(distressed.Select(v => v.Id), StringComparer.Ordinal).ToArray()) memory.SearchPlaces.Remove(gone);
        foreach (var vessel in distressed)
        {
            var cause = vessel.Cause!.Value;
            var picture = SearchPicture.Of(vessel.Id, vessel.Place, cause, vessel.Run, context.Cancellation);
            DistressNeeds.State(needs, memory, situation, vessel, cause, picture, weather, context.Now);
        }

        if (roll.Meant.Count > 0) RecallNeeds.State(needs, memory, situation, roll, PortOf(situation), context.Now);
        return needs.Finish();
    }

    private static GeoPoint PortOf(AreaSituation situation) =>
        situation.Assets.Where(a => a.Site.Kind == FishingAssetKinds.Port).OrderBy(a => a.Site.Id, StringComparer.Ordinal).FirstOrDefault()?.Place ?? situation.Centre;
}
