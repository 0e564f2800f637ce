using Haimen.Grains.Districts;
using Haimen.Grains.Feed;
using Haimen.Grains.Realms;
using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Resources;

/// <summary>A response team.</summary>
internal sealed class TeamGrain(
    [PersistentState("team")] IPersistentState<TeamState> storage,
    IDistrictCatalog district,
    IRealmClock clock,
    ILogger<TeamGrain> logger) : OrderedResourceGrain<TeamState>(storage, clock, logger), ITeamGrain
{
    protected override ChangedKind ChangedAs => ChangedKind.Team;

    protected override string? NameZh => Team?.NameZh;

    private Team? Team => district.Teams.GetValueOrDefault(ResourceId);

    public ValueTask<TeamStatus> GetStatusAsync(CancellationToken cancellationToken)
    {
        var (order, station) = (State.Order, Team?.Station ?? default);
        return ValueTask.FromResult(new TeamStatus
        {
            TeamId = ResourceId,
            InService = State.InService && Team is not null,
            OrderId = order?.OrderId,
            IncidentId = order?.IncidentId,
            Progress = order?.Progress ?? default,
            Token = State.Book.Token,
            Place = order?.PlaceAt(LatestNow, station) ?? station,
            ExpectedAt = order?.ExpectedAt,
            IsOut = order is { IsOut: true },
            Overdue = order is { Overdue: true },
        });
    }

    public Task<CommandOutcome> SetInServiceAsync(bool inService, string reason, CancellationToken cancellationToken) =>
        RunKnownAsync((state, _) => TeamDecider.SetInService(state, inService, reason));

    protected override TeamState Initial() => new();

    protected override Decision<TeamState, Reservation> Reserve(TeamState state, ReserveCommand command, ActContext context) =>
        TeamDecider.Reserve(state, command, Team!, context);

    protected override string VillageZh(string? villageId) => villageId is null ? "" : district.Villages.GetValueOrDefault(villageId)?.NameZh ?? "";
}
