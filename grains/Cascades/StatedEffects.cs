using Haimen.Grains.Domains;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Hazards;
using Haimen.Hazards.Effects;

namespace Haimen.Grains.Cascades;

/// <summary>What an area's domain states of its effects on others: who is to be told, what is new, and what is over.</summary>
internal static class StatedEffects
{
    /// <summary>How many domains and areas an effect may pass through; a longer chain is not passed on.</summary>
    public const int MostSteps = 4;

    /// <summary>What is wrong with an effect; null where nothing is.</summary>
    public static string? Problem(HazardEffect effect, DomainDescriptor domain) =>
        effect.Id.Length == 0 ? "it has no id"
        : !domain.ProposesEffects.Any(x => x.Id == effect.Kind) ? $"kind '{effect.Kind}' is not one that the domain says it proposes"
        : !effect.Place.IsValid ? "its place is none"
        : !(double.IsFinite(effect.RadiusM) && effect.RadiusM > 0) ? $"its radius is {effect.RadiusM} m; must be more than 0"
        : !(double.IsFinite(effect.Value) && effect.Value >= 0) ? $"its value is {effect.Value}; must be 0 or more"
        : null;

    /// <summary>Who is to be told of an effect, as <c>domain/area</c>, in ordinal order.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="origin">What brought it about.</param>
    /// <param name="domain">The domain that states it.</param>
    /// <param name="area">The area that it is stated in.</param>
    /// <param name="domains">The domains that are loaded.</param>
    /// <param name="district">The district.</param>
    public static string[] To(HazardEffect effect, EffectOrigin origin, string domain, string area, IDomainCatalog domains, IDistrictCatalog district)
    {
        if (origin.Steps > MostSteps) return [];
        string[] accepting =
        [
            .. domains.All.Select(x => x.Descriptor)
                .Where(x => x.Id != domain && x.AcceptsEffects.Contains(effect.Kind, StringComparer.Ordinal) && RealmDomains.TakesPart(x.Id)).Select(x => x.Id),
        ];
        if (accepting.Length == 0) return [];
        return
        [
            .. (from township in CascadeReach.Of(effect, area, district)
                from other in accepting
                let receiver = $"{other}/{township}"
                where !origin.Via.Contains(receiver, StringComparer.Ordinal)
                select receiver).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Replaces what was stated by what is stated now, and says what is to be told to whom.</summary>
    /// <param name="stated">What was stated, by id; changed.</param>
    /// <param name="now">What is stated now, with who is to be told and what brought it about.</param>
    /// <param name="incidentId">The incident that the effects are of; empty where there is none, and no effect either.</param>
    /// <param name="from">The domain and the area that state them.</param>
    /// <param name="at">The realm's instant.</param>
    public static List<(string To, EffectNotice Notice)> Revise(
        SortedDictionary<string, StatedEffect> stated,
        IReadOnlyList<(CascadeStatement Statement, EffectOrigin Origin)> now,
        string incidentId,
        (string Domain, string Area) from,
        DateTimeOffset at)
    {
        var notices = new List<(string, EffectNotice)>();
        foreach (var (id, gone) in stated.Where(x => now.All(n => n.Statement.Effect.Id != x.Key)).ToArray())
        {
            foreach (var to in gone.To) Tell(to, id, gone.IncidentId, null, new EffectOrigin(gone.Via, gone.Steps));
            stated.Remove(id);
        }

        foreach (var (statement, origin) in now)
        {
            var id = statement.Effect.Id;
            var before = stated.GetValueOrDefault(id);
            var unchanged = before is not null && before.Effect == statement.Effect && before.IncidentId == incidentId;
            foreach (var to in before?.To.Except(statement.To, StringComparer.Ordinal) ?? []) Tell(to, id, incidentId, null, origin);
            foreach (var to in unchanged ? statement.To.Except(before!.To, StringComparer.Ordinal) : statement.To) Tell(to, id, incidentId, statement.Effect, origin);
            stated[id] = new StatedEffect { Effect = statement.Effect, IncidentId = incidentId, To = statement.To, Via = origin.Via, Steps = origin.Steps };
        }

        return notices;

        void Tell(string to, string id, string incident, HazardEffect? effect, EffectOrigin origin) => notices.Add((to, new EffectNotice
        {
            Domain = from.Domain,
            Area = from.Area,
            IncidentId = incident,
            EffectId = id,
            Revision = at.UtcTicks,
            Effect = effect,
            Via = origin.Via,
            Steps = origin.Steps,
        }));
    }
}
