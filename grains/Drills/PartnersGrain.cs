using Haimen.Grains.Clocks;
using Haimen.Grains.Effects;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Orleans.Concurrency;
using Orleans.Placement;

namespace Haimen.Grains.Drills;

/// <summary>
/// Plays the partners of a virtual realm. What a partner has is shared by all incidents: first asked, first served, and what came home
/// can be sent again. Reentrant, because an incident that is told an answer says at once what it takes of it.
/// In memory only: a drill that is cut off is run again from its seed.
/// </summary>
[Reentrant, PreferLocalPlacement]
internal sealed class PartnersGrain : Grain, IPartnersGrain
{
    private const string AnswerWake = "answer";
    private const string ArriveWake = "arrive";
    private const string ReturnWake = "return";
    private const char Separator = '|';

    private readonly Dictionary<string, PartnerBehaviour> _behaviours = new(StringComparer.Ordinal);

    /// <summary>Units out, by partner and resource.</summary>
    private readonly Dictionary<(string Partner, string Resource), int> _out = [];

    /// <summary>Requests that an answer is being thought about, by subject of the wake.</summary>
    private readonly HashSet<string> _considered = new(StringComparer.Ordinal);

    /// <summary>The latest request by id and partner.</summary>
    private readonly Dictionary<(string RequestId, string Partner), AidCall> _asked = [];

    /// <summary>What was taken of answers that are under way, by answer.</summary>
    private readonly Dictionary<string, AidCall> _taken = new(StringComparer.Ordinal);
    private int _commands;

    private RealmId Realm => ActorKey.Parse(this.GetPrimaryKeyString()).Realm;

    public Task ConfigureAsync(PartnerBehaviour[] behaviours, CancellationToken cancellationToken)
    {
        // It is kept in memory alone, and must outlast a pause of the drill.
        DelayDeactivation(TimeSpan.FromDays(1));
        foreach (var behaviour in behaviours) _behaviours[behaviour.Partner] = behaviour;
        return Task.CompletedTask;
    }

    public Task HearAsync(Effect effect, CancellationToken cancellationToken)
    {
        if (effect.Aid is not { } call || !_behaviours.TryGetValue(call.Partner, out var behaviour)) return Task.CompletedTask;
        return effect.Kind switch
        {
            EffectKind.MutualAidRequested => AskedAsync(behaviour, call, effect.At, cancellationToken),
            EffectKind.MutualAidWithdrawn => WithdrawnAsync(call, cancellationToken),
            EffectKind.MutualAidAccepted => AcceptedAsync(behaviour, call, effect.At, cancellationToken),
            _ => ReleasedAsync(behaviour, call, effect.At, cancellationToken),
        };
    }

    public async Task WakeAsync(Wake wake, CancellationToken cancellationToken)
    {
        if (wake.Name == AnswerWake)
        {
            var parts = wake.Subject.Split(Separator, 2);
            _considered.Remove(wake.Subject);
            await AnswerAsync(_asked[(parts[0], parts[1])], cancellationToken);
            return;
        }

        if (!_taken.TryGetValue(wake.Subject, out var call)) return;
        var arrives = wake.Name == ArriveWake;
        if (!arrives) Keep(call, 0);
        await CommandAsync(call, arrives ? IncidentCommandKind.AidArrived : IncidentCommandKind.AidReturned, call.AnswerId, arrives ? "已到场 / on scene" : "已归建 / home", null, cancellationToken);
    }

    /// <summary>Answers a request once, and again when it is revised and there is more to give.</summary>
    private async Task AskedAsync(PartnerBehaviour behaviour, AidCall call, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var answers = _asked.TryAdd((call.RequestId, call.Partner), call) || Left(behaviour, call.Resource) > 0;
        _asked[(call.RequestId, call.Partner)] = call;
        if (answers && _considered.Add(SubjectOf(call)))
            await ScheduleAsync([WakeOf(AnswerWake, SubjectOf(call), at + behaviour.AnswerAfter)], [], cancellationToken);
    }

    private async Task WithdrawnAsync(AidCall call, CancellationToken cancellationToken)
    {
        if (_considered.Remove(SubjectOf(call))) await ScheduleAsync([], [WakeOf(AnswerWake, SubjectOf(call), default)], cancellationToken);
    }

    private async Task AnswerAsync(AidCall call, CancellationToken cancellationToken)
    {
        var behaviour = _behaviours[call.Partner];
        var offer = OfferOf(behaviour, call.Resource);
        var quantity = Math.Min(Left(behaviour, call.Resource), call.Quantity);
        var reason = behaviour.Refuse ?? (offer is null ? "没有此类力量可派 / nothing of the kind to spare" : quantity == 0 ? "已全部派出 / all of it is out" : "已派出 / on its way");
        await CommandAsync(
            call,
            IncidentCommandKind.AnswerAid,
            call.RequestId,
            reason,
            new AidReply { Partner = call.Partner, Quantity = quantity, EtaMinutes = offer?.EtaMinutes ?? 0, PumpCapacityM3H = offer?.PumpCapacityM3H },
            cancellationToken);
    }

    private async Task AcceptedAsync(PartnerBehaviour behaviour, AidCall call, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var isNew = !_taken.ContainsKey(call.AnswerId);
        Keep(call, call.Quantity);
        if (isNew && OfferOf(behaviour, call.Resource) is { } offer)
            await ScheduleAsync([WakeOf(ArriveWake, call.AnswerId, at.AddMinutes(offer.EtaMinutes + offer.LateMinutes))], [], cancellationToken);
    }

    private async Task ReleasedAsync(PartnerBehaviour behaviour, AidCall call, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (OfferOf(behaviour, call.Resource) is not { } offer) return;
        if (!_taken.ContainsKey(call.AnswerId)) _taken[call.AnswerId] = call;
        await ScheduleAsync(
            [WakeOf(ReturnWake, call.AnswerId, at.AddMinutes(offer.EtaMinutes))], [WakeOf(ArriveWake, call.AnswerId, default)], cancellationToken);
    }

    /// <summary>Notes how many units of an answer are out.</summary>
    private void Keep(AidCall call, int quantity)
    {
        var key = (call.Partner, call.Resource);
        _out[key] = _out.GetValueOrDefault(key) + quantity - (_taken.TryGetValue(call.AnswerId, out var known) ? known.Quantity : 0);
        _taken[call.AnswerId] = call with { Quantity = quantity };
    }

    private int Left(PartnerBehaviour behaviour, string resource) => behaviour.Refuse is null && OfferOf(behaviour, resource) is { } offer
        ? Math.Max(0, offer.Quantity - _out.GetValueOrDefault((behaviour.Partner, resource)))
        : 0;

    private static PartnerOffer? OfferOf(PartnerBehaviour behaviour, string resource) => Array.Find(behaviour.Offers, o => o.Resource == resource);

    private static string SubjectOf(AidCall call) => $"{call.RequestId}{Separator}{call.Partner}";

    private Task<CommandOutcome> CommandAsync(
        AidCall call, IncidentCommandKind kind, string subject, string reason, AidReply? reply, CancellationToken cancellationToken) =>
        GrainFactory.GetGrain<IIncidentGrain>(Realm.Key(call.IncidentId)).CommandAsync(
            new IncidentCommand
            {
                CommandId = $"partner-{call.Partner}-{++_commands}",
                Kind = kind,
                By = call.Partner,
                Reason = reason,
                Subject = subject,
                Aid = reply,
            },
            cancellationToken);

    private Wake WakeOf(string name, string subject, DateTimeOffset due) => new() { Target = this.GetGrainId(), Name = name, Subject = subject, Due = due };

    private Task ScheduleAsync(Wake[] wakes, Wake[] cancelled, CancellationToken cancellationToken) =>
        GrainFactory.ClockOf(Realm, this.GetGrainId()).ScheduleAsync(wakes, cancelled, cancellationToken);
}
