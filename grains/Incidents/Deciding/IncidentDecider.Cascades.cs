using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.State;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Effects;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>What an incident tells sites and vessels to do, and what it does to other domains.</summary>
internal static partial class IncidentDecider
{
    /// <summary>By which part of its time an order must be wanted sooner to be given again. Unverified.</summary>
    private const double WorthRetelling = 0.1;

    /// <summary>The directives in force become those of the assessment.</summary>
    private static void ReviseDirectives(Draft d, Directive[] directives)
    {
        foreach (var gone in d.State.Directives.Where(x => x.LiftedAt is null && !Array.Exists(directives, y => y.Id == x.Directive.Id)))
            d.Add(new DirectiveLifted(gone.Directive.Id, "no longer called for"));
        foreach (var directive in directives.OrderBy(x => x.Id, StringComparer.Ordinal))
        {
            if (d.State.FindDirective(directive.Id) is not { LiftedAt: null } known || IsNews(known, directive, d.Now)) d.Add(new DirectiveIssued(directive));
        }
    }

    /// <summary>
    /// Whether those who were told must be told again: something else is wanted, or it is wanted sooner. That less time is left than when
    /// they were told is no news.
    /// </summary>
    private static bool IsNews(DirectiveState known, Directive directive, DateTimeOffset now)
    {
        var sooner = known.IssuedAt.AddMinutes(known.Directive.WithinMinutes) - now.AddMinutes(directive.WithinMinutes);
        return known.Directive with { WithinMinutes = directive.WithinMinutes } != directive
            || sooner.TotalMinutes > WorthRetelling * known.Directive.WithinMinutes;
    }

    /// <summary>
    /// The effects become those of the assessment. A value that wavers is passed on to those who are told and not recorded;
    /// what is recorded is a new effect, another grade, another place, or others who are told.
    /// </summary>
    private static void ReviseCascades(Draft d, CascadeStatement[] cascades)
    {
        foreach (var gone in d.State.Cascades.Where(x => x.EndedAt is null && !Array.Exists(cascades, y => y.Effect.Id == x.Effect.Id)))
            d.Add(new CascadeEnded(gone.Effect.Id));
        foreach (var cascade in cascades.OrderBy(x => x.Effect.Id, StringComparer.Ordinal))
        {
            if (d.State.FindCascade(cascade.Effect.Id) is not { EndedAt: null } known || IsNews(known.Effect, cascade.Effect) || !known.To.SequenceEqual(cascade.To, StringComparer.Ordinal))
                d.Add(new CascadeProposed(cascade.Effect, cascade.To));
        }
    }

    private static bool IsNews(HazardEffect a, HazardEffect b) =>
        a.Kind != b.Kind || a.Grade != b.Grade || a.Place != b.Place || a.AssetId != b.AssetId || a.EnterpriseId != b.EnterpriseId;

    private static void EndCascadesAndDirectives(Draft d, string reason)
    {
        foreach (var directive in d.State.Directives.Where(x => x.LiftedAt is null)) d.Add(new DirectiveLifted(directive.Directive.Id, reason));
        foreach (var cascade in d.State.Cascades.Where(x => x.EndedAt is null)) d.Add(new CascadeEnded(cascade.Effect.Id));
    }

    /// <summary>A domain's word on an effect. One that is not later than what is known, or of an effect that never was or is over, changes nothing.</summary>
    private static void Hear(Draft d, EffectAnswered input)
    {
        var said = input.Said;
        if (d.State.FindCascade(said.EffectId) is not { EndedAt: null } cascade) return;
        var known = Array.Find(cascade.Answers, x => x.ByDomain == said.ByDomain && x.InArea == said.InArea);
        // A later one counts also where it says the same again: one in between, that is still under way, must not undo it.
        if (known is null || said.SaidAt > known.SaidAt) d.Add(said);
    }

    private static string? Problem(Directive directive) =>
        directive.Id.Length == 0 ? "has no id"
        : directive.AssetId is null == directive.EnterpriseId is null ? "must be for an asset or an enterprise, one of them"
        : !(double.IsFinite(directive.WithinMinutes) && directive.WithinMinutes > 0) ? $"is to be done within {directive.WithinMinutes} minutes; must be more than 0"
        : null;
}
