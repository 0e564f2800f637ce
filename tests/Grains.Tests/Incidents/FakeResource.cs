using Haimen.Grains.Clocks;
using Haimen.Grains.Resources;

namespace Haimen.Grains.Tests.Incidents;

/// <summary>A resource whose crew answers after a minute, is on scene after half an hour, and home twenty minutes after its release.</summary>
internal sealed class FakeResource(FakeRealm realm, string id) : ITeamGrain, ISupplyDepotGrain, IShelterGrain
{
    private readonly SortedDictionary<string, OrderProgress> _orders = new(StringComparer.Ordinal);

    public string Id { get; } = id;

    public bool Refuses { get; set; }

    public bool Silent { get; set; }

    public List<string> Heard { get; } = [];

    public Task<CommandOutcome> OrderAsync(OrderCommand command, CancellationToken cancellationToken)
    {
        realm.Fail();
        Heard.Add($"order {command.OrderId}");
        if (Refuses) return Task.FromResult(CommandOutcome.Refused("the reservation ran out"));
        if (_orders.TryAdd(command.OrderId, OrderProgress.Ordered) && !Silent)
        {
            realm.Notify(this, command.OrderId, OrderProgress.Acknowledged, TimeSpan.FromMinutes(1));
            realm.Notify(this, command.OrderId, OrderProgress.OnScene, TimeSpan.FromMinutes(30));
        }

        return Task.FromResult(CommandOutcome.Done);
    }

    public Task<CommandOutcome> ReleaseAsync(ReleaseCommand command, CancellationToken cancellationToken)
    {
        realm.Fail();
        Heard.Add($"release {command.OrderId}");
        if (_orders.TryGetValue(command.OrderId, out var progress) && progress == OrderProgress.Ordered)
        {
            _orders[command.OrderId] = OrderProgress.Returning;
            if (!Silent) realm.Notify(this, command.OrderId, OrderProgress.Returned, TimeSpan.FromMinutes(20));
        }

        return Task.FromResult(CommandOutcome.Done);
    }

    public void GoHome() => _orders.Clear();

    public Task<Reservation> ReserveAsync(ReserveCommand command, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CommandOutcome> ReportAsync(ProgressReport report, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task WakeAsync(Wake wake, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CommandOutcome> SetInServiceAsync(bool inService, string reason, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CommandOutcome> TransferAsync(string orderId, string shelterId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CommandOutcome> CloseAsync(string reason, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CommandOutcome> OpenAsync(string reason, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<TeamStatus> ITeamGrain.GetStatusAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new TeamStatus
    {
        TeamId = Id,
        InService = true,
        OrderId = _orders.Keys.FirstOrDefault(),
        Token = 1,
        Place = Course.Here,
    });

    ValueTask<DepotStatus> ISupplyDepotGrain.GetStatusAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new DepotStatus { DepotId = Id, Stock = [], Orders = Orders() });

    ValueTask<ShelterStatus> IShelterGrain.GetStatusAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ShelterStatus { ShelterId = Id, Accepting = true, Open = true, Places = 100, Reserved = 0, Sheltered = 0, Orders = Orders() });

    private StockOrder[] Orders() => [.. _orders.Select(o => new StockOrder(o.Key, "i-1", "x", 1, o.Value, 1))];
}
