using Haimen.Grains.Clocks;
using Haimen.Grains.Districts;
using Haimen.Grains.Feed;
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
    /// <summary>How long a transfer may take before the places there are given up.</summary>
    private static readonly TimeSpan TransferWithin = TimeSpan.FromHours(6);

    /// <summary>By bus through the town, 25 km/h over a way 1.3 times the straight line.</summary>
    private const double TransferMetresPerMinute = 25_000 / 60.0 / 1.3;

    protected override ChangedKind ChangedAs => ChangedKind.Shelter;

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

    public async Task<CommandOutcome> TransferAsync(string orderId, string shelterId, CancellationToken cancellationToken)
    {
        if (!district.Shelters.ContainsKey(shelterId)) return CommandOutcome.Refused($"{shelterId}: the district has no such shelter");
        var decided = await RunKnownAsync((state, context) => ShelterDecider.Transfer(state, orderId, shelterId, context));
        return decided.Accepted ? await LodgeAsync(orderId, cancellationToken) : decided;
    }

    public override async Task WakeAsync(Wake wake, CancellationToken cancellationToken)
    {
        if (wake.Name == Alarm.Lodge) await LodgeAsync(wake.Subject, cancellationToken);
        else await base.WakeAsync(wake, cancellationToken);
    }

    /// <summary>Those who were taken elsewhere go home from there; that is told first, and told again should this not get further.</summary>
    public override async Task<CommandOutcome> ReleaseAsync(ReleaseCommand command, CancellationToken cancellationToken)
    {
        if (State.Book.FindHeld(command.OrderId) is { Lodging: { IsSent: true } lodging } order && order.Token == command.Token)
        {
            await Other(lodging.ShelterId).ReleaseAsync(
                new ReleaseCommand(Lodging.OrderOf(command.OrderId, lodging.ShelterId), lodging.Token), cancellationToken);
        }

        return await base.ReleaseAsync(command, cancellationToken);
    }

    /// <summary>Holds places in the other shelter and sends the people. Each step can be repeated: the other shelter knows the order.</summary>
    private async Task<CommandOutcome> LodgeAsync(string orderId, CancellationToken cancellationToken)
    {
        if (State.Book.FindHeld(orderId) is not { Lodging: { IsSent: false } lodging } order) return CommandOutcome.Done;
        var there = Lodging.OrderOf(orderId, lodging.ShelterId);
        var reservation = await Other(lodging.ShelterId).ReserveAsync(
            new ReserveCommand { OrderId = there, IncidentId = order.IncidentId, Resource = order.Resource, Quantity = order.Quantity, ExpiresAt = Now + TransferWithin },
            cancellationToken);
        if (!reservation.Held) return await RunKnownAsync((state, _) => ShelterDecider.NotTransferred(state, orderId, reservation.Refusal));

        var place = district.Shelters[lodging.ShelterId].Place;
        var sent = await Other(lodging.ShelterId).OrderAsync(
            new OrderCommand
            {
                OrderId = there,
                Token = reservation.Token,
                Destination = place,
                TravelMinutes = Shelter!.Place.DistanceM(place) / TransferMetresPerMinute,
                AcknowledgeBy = Now + TransferWithin,
            },
            cancellationToken);
        return await RunKnownAsync((state, _) => sent.Accepted
            ? ShelterDecider.Transferred(state, orderId, reservation.Token)
            : ShelterDecider.NotTransferred(state, orderId, sent.Refusal));
    }

    private IShelterGrain Other(string shelterId) => GrainFactory.GetGrain<IShelterGrain>(Realm.Key(shelterId));

    protected override ShelterState Initial() => new();

    protected override Decision<ShelterState, Reservation> Reserve(ShelterState state, ReserveCommand command, ActContext context) =>
        ShelterDecider.Reserve(state, command, Shelter!, context);

    protected override Decision<ShelterState, CommandOutcome> Ring(ShelterState state, Alarm alarm, ActContext context) => ShelterDecider.Ring(state, alarm, context);

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
            case var progress when progress.IsEnd():
                await village.ComeHomeAsync(notice.OrderId);
                break;
        }
    }

    protected override string VillageZh(string? villageId) => villageId is null ? "" : district.Villages.GetValueOrDefault(villageId)?.NameZh ?? "";
}
