using Haimen.Grains.Realms;
using Orleans.Placement;

namespace Haimen.Grains.Townships;

[PreferLocalPlacement]
internal sealed class VillageGrain([PersistentState("village")] IPersistentState<VillageState> stored, IDistrictCatalog district) : Grain, IVillageGrain
{
    private string Id => ActorKey.Parse(this.GetPrimaryKeyString()).Id;

    private int Residents => district.Villages.TryGetValue(Id, out var village)
        ? village.Population
        : throw new ArgumentException($"village '{Id}' is not in the district");

    public async Task<int> LeaveAsync(string orderId, string shelterId, int people, CancellationToken cancellationToken)
    {
        await WriteAsync(stored.State.Leave(Residents, orderId, shelterId, people), cancellationToken);
        return stored.State.Away.First(x => x.OrderId == orderId).People;
    }

    public Task ComeHomeAsync(string orderId, CancellationToken cancellationToken) =>
        WriteAsync(stored.State.ComeHome(orderId), cancellationToken);

    public ValueTask<VillageStatus> GetStatusAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new VillageStatus(Id, Residents, Residents - stored.State.PeopleAway, stored.State.Away));

    private Task WriteAsync(VillageState next, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(next, stored.State)) return Task.CompletedTask;
        stored.State = next;
        return stored.WriteStateAsync(cancellationToken);
    }
}
