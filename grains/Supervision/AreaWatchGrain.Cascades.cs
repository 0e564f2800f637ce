using Haimen.Grains.Cascades;
using Haimen.Grains.Clocks;
using Haimen.Grains.Incidents;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Supervision;

/// <summary>What other domains do to the area, and what the area's hazard does to them. Both ways go through durable wakes.</summary>
internal sealed partial class AreaWatchGrain
{
    /// <summary>What the domain stated and had no right to; told once.</summary>
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    private string Self => $"{_domain.Descriptor.Id}/{_areaId}";

    /// <summary>Takes what another domain says.</summary>
    private async Task HearAsync(Wake wake, CancellationToken cancellationToken)
    {
        if (CascadeJson.ReadEffect(wake.Subject) is not { } notice)
        {
            LogUnreadableEffect(Self, wake.Subject);
            return;
        }

        if (ReceivedEffects.Take(State.Effects, notice) is { } atOnce)
        {
            var now = clock.Now(_realm);
            await AssessByAsync(atOnce ? Soon(now) : NextRound(now));
        }

        // Also where it is known: the write of the time before may have failed after the memory was changed.
        if (_realm.IsLive) await stored.WriteStateAsync(cancellationToken);
    }

    /// <summary>What an assessment states of effects, with who is to be told; nothing without an incident.</summary>
    private List<(CascadeStatement Statement, EffectOrigin Origin)> CascadesOf(AreaAssessment assessment)
    {
        var cascades = new List<(CascadeStatement, EffectOrigin)>();
        if (assessment.IncidentKind is null) return cascades;
        foreach (var effect in assessment.Effects.OrderBy(x => x.Id, StringComparer.Ordinal).DistinctBy(x => x.Id))
        {
            if (StatedEffects.Problem(effect, _domain.Descriptor) is { } problem)
            {
                if (_refused.Add($"effect {effect.Kind}: {problem}")) LogRefused(Self, $"effect '{effect.Id}'", problem);
                continue;
            }

            var origin = State.Stated.TryGetValue(effect.Id, out var before)
                ? new EffectOrigin(before.Via, before.Steps)
                : new EffectOrigin([.. ReceivedEffects.Sources(State.Effects).Append(Self).Distinct(StringComparer.Ordinal)], ReceivedEffects.Steps(State.Effects) + 1);
            cascades.Add((new CascadeStatement(effect, StatedEffects.To(effect, origin, _domain.Descriptor.Id, _areaId, domains, district)), origin));
        }

        return cascades;
    }

    private Directive[] DirectivesOf(AreaAssessment assessment)
    {
        if (assessment.IncidentKind is null) return [];
        var known = _domain.Descriptor.DirectiveKinds.Select(x => x.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var directive in assessment.Directives.Where(x => !known.Contains(x.Kind)))
        {
            if (_refused.Add($"directive {directive.Kind}")) LogRefused(Self, $"directive '{directive.Id}'", $"kind '{directive.Kind}' is not one that the domain says it states");
        }

        return [.. assessment.Directives.Where(x => known.Contains(x.Kind))];
    }

    /// <summary>Tells the others what is new, and the incidents that ask what the domain says to their effects.</summary>
    private async Task PassOnAsync(AreaAssessment assessment, List<(CascadeStatement Statement, EffectOrigin Origin)> cascades, DateTimeOffset now)
    {
        foreach (var (to, notice) in StatedEffects.Revise(State.Stated, cascades, State.IncidentId ?? "", (_domain.Descriptor.Id, _areaId), now))
        {
            var target = GrainFactory.GetGrain<IAreaWatchGrain>(_realm.Key(to)).GetGrainId();
            await GrainFactory.ScheduleAsync(_realm, new Wake { Target = target, Name = CascadeWakes.Effect, Subject = CascadeJson.Write(notice), Due = now });
        }

        foreach (var (to, answer) in ReceivedEffects.News(State.Effects, assessment.Answers))
        {
            (to.Accepted, to.Reason) = (answer.Accepted, answer.Reason);
            var notice = new AnswerNotice
            {
                EffectId = to.Effect!.Id,
                Domain = _domain.Descriptor.Id,
                DomainVersion = _version,
                Area = _areaId,
                Accepted = answer.Accepted,
                Zh = answer.Reason.Zh,
                En = answer.Reason.En,
                At = now,
            };
            await GrainFactory.ScheduleAsync(
                _realm, new Wake { Target = Incident(to.IncidentId).GetGrainId(), Name = CascadeWakes.Answer, Subject = CascadeJson.Write(notice), Due = now });
        }

        ReceivedEffects.Forget(State.Effects, now);
    }
}
