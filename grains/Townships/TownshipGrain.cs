using Haimen.Grains.Feed;
using Haimen.Grains.Realms;
using Orleans.Placement;

namespace Haimen.Grains.Townships;

[PreferLocalPlacement]
internal sealed class TownshipGrain([PersistentState("township")] IPersistentState<TownshipState> stored, IRealmClock clock) : Grain, ITownshipGrain
{
    private ActorKey Key => ActorKey.Parse(this.GetPrimaryKeyString());

    public async Task NoteAsync(TownshipNote note, CancellationToken cancellationToken)
    {
        var next = stored.State.With(note, clock.Now(Key.Realm));
        if (ReferenceEquals(next, stored.State)) return;
        stored.State = next;
        await stored.WriteStateAsync(cancellationToken);
        this.NoteChange(Key.Realm, ChangedKind.Township, Key.Id);
    }

    public ValueTask<TownshipStatus> GetStatusAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new TownshipStatus
    {
        TownshipId = Key.Id,
        Posture = stored.State.Posture,
        Since = stored.State.Since,
        Level = stored.State.Level,
        Domains = stored.State.Domains,
    });
}
