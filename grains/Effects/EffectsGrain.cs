using Haimen.Grains.Drills;
using Haimen.Grains.Realms;
using Microsoft.Extensions.Logging;
using Orleans.Placement;

namespace Haimen.Grains.Effects;

/// <summary>
/// The realm's policy for what leaves the system. Senders keep an effect until this has answered and send it again after a crash;
/// here a repeated id is dropped. In live an effect becomes a structured log line, which is what duty officers' tools read.
/// </summary>
[PreferLocalPlacement]
internal sealed partial class EffectsGrain(ILogger<EffectsGrain> logger) : Grain, IEffectsGrain
{
    private const int Kept = 1000;
    private readonly Queue<Effect> _recent = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public async Task EmitAsync(Effect effect, CancellationToken cancellationToken)
    {
        if (_known.Contains(effect.Id)) return;
        var realm = ActorKey.Parse(this.GetPrimaryKeyString()).Realm;
        if (realm.IsLive) LogEffect(effect.Kind, effect.Text.Zh, effect.Text.En, effect.Actor, effect.OrderId);
        else if (effect.Kind is EffectKind.CrewOrdered or EffectKind.CrewReleased or EffectKind.CrewDiverted)
            await GrainFactory.GetGrain<ICrewGrain>(realm.Key("crew")).HearAsync(effect, cancellationToken);
        else if (effect.Aid is not null)
            await GrainFactory.GetGrain<IPartnersGrain>(realm.Key("partners")).HearAsync(effect, cancellationToken);

        _known.Add(effect.Id);
        _recent.Enqueue(effect);
        if (_recent.Count > Kept) _known.Remove(_recent.Dequeue().Id);
    }

    public Task<Effect[]> RecentAsync(CancellationToken cancellationToken) => Task.FromResult(_recent.ToArray());

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind}: {Zh} / {En} ({Actor} {Order})")]
    private partial void LogEffect(EffectKind kind, string zh, string en, GrainId actor, string order);
}
