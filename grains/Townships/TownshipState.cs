using Haimen.Hazards;

namespace Haimen.Grains.Townships;

/// <summary>A township's durable state.</summary>
[GenerateSerializer, Immutable, Alias("haimen.township-state")]
internal sealed record TownshipState
{
    /// <summary>What each domain that sees danger says, by domain.</summary>
    [Id(0)] public TownshipNote[] Domains { get; init; } = [];

    [Id(1)] public DateTimeOffset? Since { get; init; }

    public HazardGrade Level => Domains.Length == 0 ? HazardGrade.Normal : Domains.Max(x => x.Level);

    public TownshipPosture Posture =>
        Domains.Any(x => x.IncidentId is not null) ? TownshipPosture.Responding
        : Level > HazardGrade.Normal ? TownshipPosture.StandBy
        : TownshipPosture.Routine;

    /// <summary>Takes a domain's word; the same state where it says nothing new.</summary>
    public TownshipState With(TownshipNote note, DateTimeOffset now)
    {
        var dangerous = note.Level > HazardGrade.Normal || note.IncidentId is not null;
        TownshipNote[] domains =
        [
            .. Domains.Where(x => x.Domain != note.Domain).Concat(dangerous ? [note] : []).OrderBy(x => x.Domain, StringComparer.Ordinal),
        ];
        if (domains.SequenceEqual(Domains)) return this;
        var next = this with { Domains = domains };
        return next.Posture == Posture ? next : next with { Since = now };
    }
}
