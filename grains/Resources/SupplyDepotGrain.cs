using Haimen.Grains.Districts;
using Haimen.Grains.Feed;
using Haimen.Grains.Realms;
using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Resources;

/// <summary>A store of relief goods.</summary>
internal sealed class SupplyDepotGrain(
    [PersistentState("depot")] IPersistentState<DepotState> storage,
    IDistrictCatalog district,
    IRealmClock clock,
    ILogger<SupplyDepotGrain> logger) : OrderedResourceGrain<DepotState>(storage, clock, logger), ISupplyDepotGrain
{
    protected override ChangedKind ChangedAs => ChangedKind.Depot;

    protected override string? NameZh => Depot?.NameZh;

    private Depot? Depot => district.Depots.GetValueOrDefault(ResourceId);

    public ValueTask<DepotStatus> GetStatusAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new DepotStatus
    {
        DepotId = ResourceId,
        Stock = State.Lines(),
        Orders = State.Book.ToStockOrders(),
    });

    protected override TimeSpan ReadyIn => TimeSpan.FromMinutes(Depot?.ReadyMinutes ?? 0);

    protected override DepotState Initial() => Depot is { } depot ? DepotState.From(depot) : new DepotState();

    protected override Decision<DepotState, Reservation> Reserve(DepotState state, ReserveCommand command, ActContext context) =>
        DepotDecider.Reserve(state, command, context);

    protected override Decision<DepotState, CommandOutcome> Report(DepotState state, ProgressReport report, ActContext context) =>
        DepotDecider.Report(state, report, context);

    protected override Decision<DepotState, CommandOutcome> Release(DepotState state, ReleaseCommand command, ActContext context) =>
        DepotDecider.Release(state, command, district.SupplyCategories, context);

    protected override string VillageZh(string? villageId) => villageId is null ? "" : district.Villages.GetValueOrDefault(villageId)?.NameZh ?? "";
}
