using Haimen.Grains.Clocks;
using Haimen.Grains.Effects;
using Haimen.Grains.Feed;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Warnings.Delivery;
using Orleans.Placement;

namespace Haimen.Grains.Warnings;

/// <summary>The shell around <see cref="WarningDecider"/>: registers, schedules, writes, then gives out what was decided.</summary>
[PreferLocalPlacement]
internal sealed class WarningGrain(
    [PersistentState("warning")] IPersistentState<WarningState> stored, IRealmClock clock, IWarningOutlet outlet) : Grain, IWarningGrain
{
    private const string ClockWake = "clock";

    private ActorKey Key => ActorKey.Parse(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public Task<CommandOutcome> ProposeAsync(WarningProposalMessage proposal, CancellationToken cancellationToken) =>
        DecideAsync((state, now) => WarningDecider.Propose(state, proposal, Key.Id, this.GetGrainId(), Key.Realm.IsLive, now), cancellationToken);

    /// <inheritdoc/>
    public Task<CommandOutcome> DraftAsync(WarningDraft draft, CancellationToken cancellationToken) =>
        DecideAsync((state, now) => WarningDecider.Draft(state, draft, Key.Id, now), cancellationToken);

    /// <inheritdoc/>
    public Task<CommandOutcome> ApproveAsync(WarningOrder order, CancellationToken cancellationToken) =>
        DecideAsync((state, now) => WarningDecider.Approve(state, order, this.GetGrainId(), now), cancellationToken);

    /// <inheritdoc/>
    public Task<CommandOutcome> IssueAsync(WarningOrder order, CancellationToken cancellationToken) =>
        DecideAsync((state, now) => WarningDecider.Issue(state, order, Key.Realm.IsLive, this.GetGrainId(), now), cancellationToken);

    /// <inheritdoc/>
    public Task<CommandOutcome> UpdateAsync(WarningDraft draft, CancellationToken cancellationToken) =>
        DecideAsync((state, now) => WarningDecider.Update(state, draft, Key.Realm.IsLive, this.GetGrainId(), now), cancellationToken);

    /// <inheritdoc/>
    public Task<CommandOutcome> CancelAsync(WarningOrder order, CancellationToken cancellationToken) =>
        DecideAsync((state, now) => WarningDecider.Cancel(state, order, this.GetGrainId(), now), cancellationToken);

    /// <inheritdoc/>
    public Task<CommandOutcome> ClearAsync(string reason, CancellationToken cancellationToken) =>
        DecideAsync((state, now) => WarningDecider.Clear(state, this.GetGrainId(), now, reason), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<WarningView?> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(stored.State.View);

    /// <inheritdoc/>
    public ValueTask<string[]> RecipientsAsync(CancellationToken cancellationToken) => ValueTask.FromResult(stored.State.Recipients);

    /// <inheritdoc/>
    public async Task WakeAsync(Wake wake, CancellationToken cancellationToken)
    {
        var before = stored.State;
        await DecideAsync((state, now) => (WarningDecider.Tick(state, this.GetGrainId(), now), CommandOutcome.Done), cancellationToken);
        // Woken too early, by a silo whose clock runs ahead: ask again, or it would never be woken.
        if (ReferenceEquals(before, stored.State) && WarningDecider.NextTick(stored.State) is { } due) await ScheduleAsync(Key.Realm, due);
    }

    private async Task<CommandOutcome> DecideAsync(
        Func<WarningState, DateTimeOffset, (WarningState State, CommandOutcome Outcome)> decide, CancellationToken cancellationToken)
    {
        var key = Key;
        var now = clock.Now(key.Realm);
        var (state, outcome) = decide(stored.State, now);
        if (!ReferenceEquals(state, stored.State))
        {
            if (stored.State.View is null && state.View is not null)
                await GrainFactory.GetGrain<IWarningRegisterGrain>(key.Realm.Key("warnings")).EnterAsync(key.Id, cancellationToken);
            // With something to give out, the clock comes back at once should this call not get that far.
            var due = state.Outbox.Length > 0 || Waiting(key.Realm, state) ? now : WarningDecider.NextTick(state);
            if (due is not null) await ScheduleAsync(key.Realm, due.Value);
            stored.State = state;
            await stored.WriteStateAsync(cancellationToken);
            this.NoteChange(key.Realm, ChangedKind.Warning, key.Id);
        }

        await GiveOutAsync(key.Realm, cancellationToken);
        return outcome;
    }

    private async Task GiveOutAsync(RealmId realm, CancellationToken cancellationToken)
    {
        if (stored.State.Outbox.Length == 0 && !Waiting(realm, stored.State)) return;
        var effects = GrainFactory.GetGrain<IEffectsGrain>(realm.Key("effects"));
        foreach (var effect in stored.State.Outbox) await effects.EmitAsync(effect, cancellationToken);
        var recipients = realm.IsLive ? await HandOutAsync(realm, cancellationToken) : stored.State.Recipients;
        stored.State = stored.State with { Outbox = [], HandedOut = stored.State.View!.Messages.Length, Recipients = recipients };
        if (WarningDecider.NextTick(stored.State) is { } due) await ScheduleAsync(realm, due);
        await stored.WriteStateAsync(cancellationToken);
    }

    /// <summary>Nothing leaves a realm that is not live.</summary>
    private static bool Waiting(RealmId realm, WarningState state) => realm.IsLive && state.HandedOut < (state.View?.Messages.Length ?? 0);

    /// <summary>
    /// Hands each message to the delivery of each recipient, which keeps it durably; a second time changes nothing there. Whoever was told
    /// of a warning is told of its updates and its end too, whatever their colour.
    /// </summary>
    private async Task<string[]> HandOutAsync(RealmId realm, CancellationToken cancellationToken)
    {
        var view = stored.State.View!;
        string[] recipients = stored.State.Recipients;
        for (var number = stored.State.HandedOut + 1; number <= view.Messages.Length; number++)
        {
            var told = view with { Messages = view.Messages[..number] };
            recipients = [.. recipients.Union(outlet.RecipientsOf(told.Messages[^1].Content), StringComparer.Ordinal)];
            await Task.WhenAll(recipients.Select(x =>
                GrainFactory.GetGrain<IWarningDeliveryGrain>(realm.Key($"{view.WarningId}/{x}")).DeliverAsync(told, cancellationToken)));
        }

        return recipients;
    }

    private Task ScheduleAsync(RealmId realm, DateTimeOffset due) =>
        GrainFactory.ScheduleAsync(realm, new Wake { Target = this.GetGrainId(), Name = ClockWake, Due = due });
}
