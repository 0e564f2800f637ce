using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Construction.Assessment;

/// <summary>
/// Judges an area by its sites. It acts on a site from its alarm (a crane or scaffold from force 6) until the site is below the
/// pre-alarm, and an incident lasts as long as it acts on any. A site that is only watched makes the area blue.
/// </summary>
internal static class AreaAssessor
{
    private static readonly TimeSpan CalmFor = TimeSpan.FromMinutes(30);

    public static AreaAssessment Assess(AreaSituation situation, DateTimeOffset now)
    {
        var memory = AreaMemory.Read(situation.State);
        SiteRisk[] sites = [.. situation.Assets.OrderBy(a => a.Site.Id, StringComparer.Ordinal).Select(a => new SiteRisk(a))];
        var answers = EffectReceipt.Take(situation, sites, now);
        Engage(sites, memory, now);
        SiteRisk[] engaged = [.. sites.Where(s => memory.Engaged.ContainsKey(s.Id))];
        memory.IncidentKind = KindOf(engaged, memory.IncidentKind);

        var growing = engaged.Any(s => s.Growing || s.Trapped > 0);
        memory.CalmSince = growing || engaged.Length == 0 ? null : memory.CalmSince ?? now;
        var warning = SiteWarnings.Of(engaged, memory, situation.AreaName);
        var needs = SiteNeeds.Of(situation, engaged, sites, memory);
        return new()
        {
            Level = LevelOf(sites, engaged),
            Reasons = AreaReasons.Of(sites, engaged),
            IncidentKind = memory.IncidentKind,
            Warning = warning,
            Footprint = SiteFootprints.Of(situation, engaged, sites, now),
            Needs = needs,
            Effects = SiteEffects.Of(engaged, memory),
            Answers = answers,
            Directives = SiteDirectives.Of(engaged),
            Contained = memory.CalmSince is { } calm && now - calm >= CalmFor,
            // A watch is nothing to do until a reading says more, and must not keep another site's incident open.
            Quiet = engaged.Length == 0,
            State = memory.Write(),
        };
    }

    private static void Engage(SiteRisk[] sites, AreaMemory memory, DateTimeOffset now)
    {
        foreach (var gone in memory.Engaged.Keys.Where(id => !Array.Exists(sites, s => s.Id == id)).ToArray()) memory.Engaged.Remove(gone);
        foreach (var site in sites)
        {
            if (site.Grade >= site.ActsFrom) memory.Engaged.TryAdd(site.Id, now);
            else if (site.Grade < HazardGrade.Yellow) memory.Engaged.Remove(site.Id);
        }
    }

    private static string? KindOf(SiteRisk[] engaged, string? current)
    {
        if (engaged.Length == 0) return null;
        // An accident outranks a risk; among equals the kind of the incident in force stays.
        return engaged.OrderByDescending(s => s.Occurred).ThenByDescending(s => s.IncidentKind == current)
            .ThenByDescending(s => s.Grade).ThenBy(s => s.Id, StringComparer.Ordinal).First().IncidentKind;
    }

    private static HazardGrade LevelOf(SiteRisk[] sites, SiteRisk[] engaged)
    {
        var level = sites.Any(s => s.Grade > HazardGrade.Normal) ? HazardGrade.Blue : HazardGrade.Normal;
        foreach (var site in engaged)
            if (site.Grade > level)
                level = site.Grade;
        var accident = AreaReasons.AccidentOf(engaged);
        return accident > level ? accident : level;
    }
}
