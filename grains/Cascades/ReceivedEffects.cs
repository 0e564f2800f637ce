using Haimen.Hazards.Effects;

namespace Haimen.Grains.Cascades;

/// <summary>What an area is told by other domains. The order in which notices come, and how often, makes no difference.</summary>
internal static class ReceivedEffects
{
    /// <summary>How long an effect that is over is remembered: no wake is under way for longer.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>Takes a notice.</summary>
    /// <returns>Null where it says nothing new, else whether the area should be assessed at once: the effect is new or worse.</returns>
    public static bool? Take(SortedDictionary<string, KnownEffect> known, EffectNotice notice)
    {
        var before = known.GetValueOrDefault(notice.Key());
        if (before is not null && before.Revision >= notice.Revision) return null;
        var isSameIncident = before?.Effect is not null && before.IncidentId == notice.IncidentId;
        known[notice.Key()] = new KnownEffect
        {
            Revision = notice.Revision,
            FromDomain = notice.Domain,
            FromArea = notice.Area,
            IncidentId = notice.IncidentId,
            Effect = notice.Effect,
            Via = notice.Via,
            Steps = notice.Steps,
            // Another incident has not heard the answer.
            Accepted = isSameIncident ? before!.Accepted : null,
            Reason = isSameIncident ? before!.Reason : null,
        };
        return notice.Effect is { } effect && (before?.Effect is not { } was || effect.Grade > was.Grade);
    }

    /// <summary>Those that stand, by key, as a domain is told of them.</summary>
    public static ReceivedEffect[] Standing(SortedDictionary<string, KnownEffect> known) =>
        [.. known.Where(x => x.Value.Effect is not null).Select(x => new ReceivedEffect(x.Key, x.Value.FromDomain, x.Value.FromArea, x.Value.Effect!))];

    /// <summary>The answers that were not given before, with the effects that they are to.</summary>
    public static IEnumerable<(KnownEffect To, EffectAnswer Answer)> News(SortedDictionary<string, KnownEffect> known, IReadOnlyList<EffectAnswer> answers) =>
        from answer in answers.OrderBy(x => x.Key, StringComparer.Ordinal).DistinctBy(x => x.Key)
        let to = known.GetValueOrDefault(answer.Key)
        where to?.Effect is not null && (to.Accepted != answer.Accepted || to.Reason != answer.Reason)
        select (to, answer);

    /// <summary>Forgets what has long been over.</summary>
    public static void Forget(SortedDictionary<string, KnownEffect> known, DateTimeOffset now)
    {
        var before = (now - Remembered).UtcTicks;
        foreach (var key in known.Where(x => x.Value.Effect is null && x.Value.Revision < before).Select(x => x.Key).ToArray()) known.Remove(key);
    }

    /// <summary>The domains and areas that brought about what the area acts on, in ordinal order.</summary>
    public static string[] Sources(SortedDictionary<string, KnownEffect> known) =>
        [.. ActedOn(known).SelectMany(x => x.Via).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Steps of the longest chain that brought about what the area acts on; 0 where it acts on nothing.</summary>
    public static int Steps(SortedDictionary<string, KnownEffect> known) => ActedOn(known).Select(x => x.Steps).DefaultIfEmpty().Max();

    private static IEnumerable<KnownEffect> ActedOn(SortedDictionary<string, KnownEffect> known) =>
        known.Values.Where(x => x.Effect is not null && x.Accepted == true);
}
