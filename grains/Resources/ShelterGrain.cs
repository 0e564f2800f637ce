using Haimen.Grains.Districts;
using Haimen.Grains.Realms;
using Haimen.Grains.Townships;
using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Resources;

/// <summary>A shelter.</summary>
internal sealed class ShelterGrain(
    [PersistentState("shelter")] IPersistentState<ShelterState> storage,
    IDistrictCatalog district,
    IRealmClock clock,
    ILogger<ShelterGrain> logger) : OrderedResourceGrain<ShelterState>(storage, clock, logger), IShelterGrain
{
    protected override string? NameZh => Shelter?.NameZh;

    private Shelter? Shelter => district.Shelters.GetValueOrDefault(ResourceId);

    public ValueTask<ShelterStatus> GetStatusAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new ShelterStatus
    {
        ShelterId = ResourceId,
        Accepting = State.Accepting && Shelter is not null,
        Open = State.Book.Held.Length > 0,
        Places = Shelter?.Places ?? 0,
        Reserved = State.Reserved,
        Sheltered = State.Sheltered,
        Orders = State.Book.ToStockOrders(),
    });

    public Task<CommandOutcome> CloseAsync(string reason, CancellationToken cancellationToken) =>
        RunKnownAsync((state, _) => ShelterDecider.Close(state, reason));

    public Task<CommandOutcome> OpenAsync(string reason, CancellationToken cancellationToken) =>
        RunKnownAsync((state, _) => ShelterDecider.Open(state));

    protected override ShelterState Initial() => new();

    protected override Decision<ShelterState, Reservation> Reserve(ShelterState state, ReserveCommand command, ActContext context) =>
        ShelterDecider.Reserve(state, command, Shelter!, context);

    /// <summary>The village knows who is away: they leave when they set out, and are home when the shelter has seen them off.</summary>
    protected override async Task TellAlsoAsync(Notice notice)
    {
        if (notice.VillageId is null || !district.Villages.ContainsKey(notice.VillageId)) return;
        var village = GrainFactory.GetGrain<IVillageGrain>(Realm.Key(notice.VillageId));
        switch (notice.Progress)
        {
            case OrderProgress.EnRoute or OrderProgress.OnScene:
                await village.LeaveAsync(notice.OrderId, ResourceId, notice.Quantity);
                break;
            case OrderProgress.Returned or OrderProgress.Declined or OrderProgress.TimedOut:
                await village.ComeHomeAsync(notice.OrderId);
                break;
        }
    }

    protected override string VillageZh(string? villageId) => villageId is null ? "" : district.Villages.GetValueOrDefault(villageId)?.NameZh ?? "";
}
