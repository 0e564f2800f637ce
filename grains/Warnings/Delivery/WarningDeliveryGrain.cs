using Haimen.Grains.Clocks;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Orleans.Placement;

namespace Haimen.Grains.Warnings.Delivery;

/// <summary>
/// The shell around <see cref="DeliveryDecider"/>. The attempt itself, which may take seconds, holds up neither the clock that wakes
/// it nor whoever brings the next message; only reading and writing its state are one at a time.
/// </summary>
[PreferLocalPlacement]
internal sealed class WarningDeliveryGrain(
    [PersistentState("delivery")] IPersistentState<DeliveriesState> stored, IRealmClock clock, IWarningOutlet outlet) : Grain, IWarningDeliveryGrain, IDisposable
{
    private const string TryWake = "try";

    /// <summary>Longer than any channel's time limit. An attempt that a crash cut off is made again after it.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _trying;

    private ActorKey Key => ActorKey.Parse(this.GetPrimaryKeyString());

    private string RecipientId => Key.Id[(Key.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public async Task DeliverAsync(WarningView warning, CancellationToken cancellationToken)
    {
        if (!Key.Realm.IsLive) throw new InvalidOperationException($"realm {Key.Realm}: nothing leaves it");
        await ChangeAsync((state, now) => DeliveryDecider.Take(state, warning, RecipientId, now), cancellationToken);
        TryNow();
    }

    public async Task<CommandOutcome> RetryAsync(string commandId, CancellationToken cancellationToken)
    {
        await ChangeAsync((state, now) => DeliveryDecider.Retry(state, commandId, now), cancellationToken);
        TryNow();
        return CommandOutcome.Done;
    }

    public ValueTask<DeliveryView[]> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Array.ConvertAll(stored.State.Entries, x => x.View));

    public async Task WakeAsync(Wake wake, CancellationToken cancellationToken)
    {
        var now = clock.Now(Key.Realm);
        if (DeliveryDecider.NextAt(stored.State) is not { } due) return;
        // The wake that brought this call is used up: the next one stands before anything is tried.
        await ScheduleAsync(due > now ? due : now + Guard);
        if (due <= now) TryNow();
    }

    public void Dispose() => _turn.Dispose();

    private void TryNow()
    {
        if (_trying) return;
        _trying = true;
        this.RegisterGrainTimer(TryAsync, new GrainTimerCreationOptions { DueTime = TimeSpan.Zero, Period = Timeout.InfiniteTimeSpan, Interleave = true, KeepAlive = true });
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (DeliveryDecider.Due(stored.State, clock.Now(Key.Realm)) is { Warning: { } warning, View: var view })
            {
                var attempt = await outlet.AttemptAsync(warning, RecipientId, view.Attempts + 1, cancellationToken);
                await ChangeAsync((state, now) => DeliveryDecider.Tried(state, view.MessageNumber, attempt, now), cancellationToken);
            }
        }
        finally
        {
            _trying = false;
        }
    }

    private async Task ChangeAsync(Func<DeliveriesState, DateTimeOffset, DeliveriesState> change, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var before = stored.State;
            var after = change(before, clock.Now(Key.Realm));
            if (ReferenceEquals(before, after)) return;
            if (DeliveryDecider.NextAt(after) is { } due) await ScheduleAsync(due);
            stored.State = after;
            try
            {
                await stored.WriteStateAsync(cancellationToken);
            }
            catch
            {
                stored.State = before;
                throw;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private Task ScheduleAsync(DateTimeOffset due) =>
        GrainFactory.ScheduleAsync(Key.Realm, new Wake { Target = this.GetGrainId(), Name = TryWake, Due = due });
}
