using Haimen.Grains.Clocks;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Effects;
using Haimen.Grains.Feed;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Microsoft.Extensions.Logging;
using Orleans.Placement;

namespace Haimen.Grains.Resources;

/// <summary>
/// The shell around a resource's decider. Each command takes these steps, and a crash between any two loses nothing:
/// <list type="number">
/// <item>wakes go on the agenda, among them one that looks after the outbox (a wake too many is harmless);</item>
/// <item>the state is written, and with it, in its outbox, all that others are to be told: from here on the command has taken effect;</item>
/// <item>crews, incidents and dispatch are told, and wakes that are needed no more are cancelled.</item>
/// </list>
/// The outbox is cleared in memory and thereby with the next write; after a restart it may be told a second time: effects have
/// stable ids, and an incident knows how far its order is.
/// </summary>
[PreferLocalPlacement]
internal abstract partial class OrderedResourceGrain<TState>(IPersistentState<TState> storage, IRealmClock clock, ILogger logger)
    : Grain, IOrderedResource
    where TState : ResourceState
{
    /// <summary>How soon an outbox is looked after that could not be emptied at once: well after a healthy call, well before anyone waits.</summary>
    private static readonly TimeSpan OutboxRetry = TimeSpan.FromSeconds(2);

    private readonly ILogger _logger = logger;
    private ActorKey _key;
    private TState? _state;
    private DateTimeOffset _latestNow;

    /// <summary>The state, as far as it is durable.</summary>
    protected TState State => _state!;

    /// <summary>As what it is told to have changed.</summary>
    protected abstract ChangedKind ChangedAs { get; }

    /// <summary>The resource's id within its realm.</summary>
    protected string ResourceId => _key.Id;

    /// <summary>The district's Chinese name of it; null where the district has no such resource, and every command is refused.</summary>
    protected abstract string? NameZh { get; }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = ActorKey.Parse(this.GetPrimaryKeyString());
        _state = storage.RecordExists ? storage.State : Initial();
        return Task.CompletedTask;
    }

    public Task<Reservation> ReserveAsync(ReserveCommand command, CancellationToken cancellationToken) => NameZh is null
        ? Task.FromResult(OrderLife.Refused(Unknown()))
        : RunAsync((state, context) => Reserve(state, command, context));

    public Task<CommandOutcome> OrderAsync(OrderCommand command, CancellationToken cancellationToken) =>
        RunKnownAsync((state, context) => OrderLife.Order(state, command, context), VillageZh(command.VillageId));

    public Task<CommandOutcome> ReportAsync(ProgressReport report, CancellationToken cancellationToken) =>
        RunKnownAsync((state, context) => Report(state, report, context));

    public virtual Task<CommandOutcome> ReleaseAsync(ReleaseCommand command, CancellationToken cancellationToken) =>
        RunKnownAsync((state, context) => Release(state, command, context));

    public virtual Task WakeAsync(Wake wake, CancellationToken cancellationToken) => wake.Name == Alarm.Outbox
        ? State.Outbox.IsEmpty ? Task.CompletedTask : TellAsync([])
        : RunKnownAsync((state, context) => Ring(state, new Alarm(wake.Name, wake.Subject, wake.Due), context));

    /// <summary>The state before anything has happened.</summary>
    protected abstract TState Initial();

    /// <summary>Decides on a reservation.</summary>
    protected abstract Decision<TState, Reservation> Reserve(TState state, ReserveCommand command, ActContext context);

    /// <summary>Decides on a crew's report.</summary>
    protected virtual Decision<TState, CommandOutcome> Report(TState state, ProgressReport report, ActContext context) =>
        OrderLife.Report(state, report, context);

    /// <summary>Decides on one of the resource's own wakes.</summary>
    protected virtual Decision<TState, CommandOutcome> Ring(TState state, Alarm alarm, ActContext context) => OrderLife.Ring(state, alarm, context);

    /// <summary>Decides on a release.</summary>
    protected virtual Decision<TState, CommandOutcome> Release(TState state, ReleaseCommand command, ActContext context) =>
        OrderLife.Release(state, command, context);

    /// <summary>Tells whom else an order's progress concerns; may be told twice.</summary>
    protected virtual Task TellAlsoAsync(Notice notice) => Task.CompletedTask;

    /// <summary>The realm that the resource is in.</summary>
    protected RealmId Realm => _key.Realm;

    /// <summary>The Chinese name of a village, empty where there is none.</summary>
    protected abstract string VillageZh(string? villageId);

    /// <summary>What it needs to make ready before it can set out.</summary>
    protected virtual TimeSpan ReadyIn => TimeSpan.Zero;

    /// <summary>The realm's now.</summary>
    protected DateTimeOffset Now => clock.Now(_key.Realm);

    /// <summary>The realm's now, or the latest that it has heard of where someone looks from outside a virtual realm.</summary>
    protected DateTimeOffset LatestNow => _latestNow = clock.NowIfKnown(_key.Realm) ?? _latestNow;

    /// <summary>Runs a command of a resource that the district has.</summary>
    protected Task<CommandOutcome> RunKnownAsync(Func<TState, ActContext, Decision<TState, CommandOutcome>> decide, string placeZh = "") =>
        NameZh is null ? Task.FromResult(CommandOutcome.Refused(Unknown())) : RunAsync(decide, placeZh);

    private async Task<TAnswer> RunAsync<TAnswer>(Func<TState, ActContext, Decision<TState, TAnswer>> decide, string placeZh = "")
    {
        var now = _latestNow = clock.Now(_key.Realm);
        var decision = decide(State, new ActContext(now, ResourceId, NameZh!, placeZh, ReadyIn));
        if (ReferenceEquals(decision.State, State)) return decision.Answer;

        var outbox = State.Outbox.Then(decision.Outbox);
        Alarm[] alarms = outbox.IsEmpty ? decision.Alarms : [.. decision.Alarms, OutboxAlarm(now + OutboxRetry)];
        if (alarms.Length > 0) await GrainFactory.ClockOf(_key.Realm, this.GetGrainId()).ScheduleAsync(Array.ConvertAll(alarms, Own), []);
        await WriteAsync(decision.State with { Outbox = outbox });
        if (outbox.IsEmpty && decision.Cancelled.Length == 0) return decision.Answer;
        try
        {
            await TellAsync(decision.Cancelled);
        }
#pragma warning disable CA1031 // The command has taken effect and its caller must hear so; the outbox wake tells the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNotTold(e, _key);
        }

        return decision.Answer;
    }

    private async Task WriteAsync(TState next)
    {
        storage.State = next;
        try
        {
            await storage.WriteStateAsync();
        }
        catch (Exception e)
        {
            // Whether it was written is unknown: only a fresh activation can say.
            LogNotWritten(e, _key);
            DeactivateOnIdle();
            throw;
        }

        _state = next;
        this.NoteChange(_key.Realm, ChangedAs, _key.Id);
    }

    private async Task TellAsync(Alarm[] cancelled)
    {
        var outbox = State.Outbox;
        var now = clock.Now(_key.Realm);
        if (outbox.Messages.Length > 0)
        {
            var effects = GrainFactory.GetGrain<IEffectsGrain>(_key.Realm.Key("effects"));
            foreach (var message in outbox.Messages) await effects.EmitAsync(ToEffect(message));
        }

        foreach (var notice in outbox.Notices) await TellAlsoAsync(notice);
        var notices = Array.ConvertAll(outbox.Notices, notice => new Wake
        {
            Target = GrainFactory.GetGrain<IIncidentGrain>(_key.Realm.Key(notice.IncidentId)).GetGrainId(),
            Name = IOrderedResource.ProgressWake,
            Subject = notice.Subject,
            Due = now,
        });
        var freed = outbox.Freed
            ? new[] { new Wake { Target = GrainFactory.GetGrain<IDispatchGrain>(_key.Realm.Key("dispatch")).GetGrainId(), Name = DispatchWakes.ResourcesFreed, Due = now } }
            : [];
        var unneeded = Array.ConvertAll([.. cancelled, OutboxAlarm(now)], Own);
        await ScheduleByShardAsync([.. notices, .. freed], unneeded);
        if (!outbox.IsEmpty) _state = State with { Outbox = new ResourceOutbox() };
    }

    /// <summary>One call per shard of the agenda, the own one last, since it takes the wake away that looks after the others.</summary>
    private async Task ScheduleByShardAsync(Wake[] wakes, Wake[] cancelled)
    {
        var own = GrainFactory.ClockOf(_key.Realm, this.GetGrainId());
        foreach (var shard in wakes.GroupBy(x => GrainFactory.ClockOf(_key.Realm, x.Target)))
        {
            if (!shard.Key.Equals(own)) await shard.Key.ScheduleAsync([.. shard], []);
        }

        await own.ScheduleAsync(Array.FindAll(wakes, x => GrainFactory.ClockOf(_key.Realm, x.Target).Equals(own)), cancelled);
    }

    private Effect ToEffect(CrewMessage message) => new()
    {
        Id = message.Id,
        Kind = message.Kind,
        Actor = this.GetGrainId(),
        OrderId = message.OrderId,
        TravelMinutes = message.TravelMinutes,
        Text = message.Text,
        At = message.At,
    };

    private Wake Own(Alarm alarm) => new() { Target = this.GetGrainId(), Name = alarm.Name, Subject = alarm.OrderId, Due = alarm.Due };

    private static Alarm OutboxAlarm(DateTimeOffset due) => new(Alarm.Outbox, "", due);

    private string Unknown() => $"{ResourceId}: the district has no such resource";
}
