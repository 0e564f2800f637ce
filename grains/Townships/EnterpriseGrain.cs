using Haimen.Grains.Realms;
using Haimen.Hazards;
using Orleans.Placement;

namespace Haimen.Grains.Townships;

[PreferLocalPlacement]
internal sealed class EnterpriseGrain([PersistentState("enterprise")] IPersistentState<EnterpriseState> stored, IRealmClock clock) : Grain, IEnterpriseGrain
{
    private ActorKey Key => ActorKey.Parse(this.GetPrimaryKeyString());

    public async Task HazardAsync(string domain, HazardGrade grade, CancellationToken cancellationToken)
    {
        if (stored.State.Hazards.GetValueOrDefault(domain) == grade) return;
        var before = stored.State.Operation;
        if (grade == HazardGrade.Normal) stored.State.Hazards.Remove(domain);
        else stored.State.Hazards[domain] = grade;
        if (stored.State.Operation != before) stored.State.Since = clock.Now(Key.Realm);
        await stored.WriteStateAsync(cancellationToken);
    }

    public ValueTask<EnterpriseStatus> GetStatusAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new EnterpriseStatus(Key.Id, stored.State.Operation, stored.State.Worst, stored.State.Since));
}
