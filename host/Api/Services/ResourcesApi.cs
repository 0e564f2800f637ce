using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Mapping;
using Progress = Haimen.Grains.Resources.OrderProgress;

namespace Haimen.Host.Api.Services;

/// <summary>Teams, depots and shelters.</summary>
internal sealed class ResourcesApi(ICaller caller, RealmCommands commands, IDistrictCatalog district, IGrainFactory grains) : ResourceService.ResourceServiceBase
{
    public override async Task<Client.V1.TeamStatus> GetTeamStatus(GetTeamStatusRequest request, ServerCallContext context) =>
        await TeamAsync(Requests.Realm(request.Realm), request.TeamId, context.CancellationToken);

    public override async Task<Client.V1.DepotStatus> GetDepotStatus(GetDepotStatusRequest request, ServerCallContext context) =>
        await DepotAsync(Requests.Realm(request.Realm), request.DepotId, context.CancellationToken);

    public override async Task<Client.V1.ShelterStatus> GetShelterStatus(GetShelterStatusRequest request, ServerCallContext context) =>
        await ShelterAsync(Requests.Realm(request.Realm), request.ShelterId, context.CancellationToken);

    public override async Task<ListTeamStatusesResponse> ListTeamStatuses(ListTeamStatusesRequest request, ServerCallContext context)
    {
        var realm = Requests.Realm(request.Realm);
        var page = Paging.ById(
            district.District.Teams.Where(x => IsIn(x.TownshipId, request.TownshipId)).Select(x => x.Id), x => x, request.PageSize, request.PageToken, request.TownshipId);
        var statuses = await Task.WhenAll(page.Entries.Select(x => TeamAsync(realm, x, context.CancellationToken)));
        return new ListTeamStatusesResponse { Teams = { statuses }, NextPageToken = page.Next };
    }

    public override async Task<ListDepotStatusesResponse> ListDepotStatuses(ListDepotStatusesRequest request, ServerCallContext context)
    {
        var realm = Requests.Realm(request.Realm);
        var page = Paging.ById(
            district.District.Depots.Where(x => IsIn(x.TownshipId, request.TownshipId)).Select(x => x.Id), x => x, request.PageSize, request.PageToken, request.TownshipId);
        var statuses = await Task.WhenAll(page.Entries.Select(x => DepotAsync(realm, x, context.CancellationToken)));
        return new ListDepotStatusesResponse { Depots = { statuses }, NextPageToken = page.Next };
    }

    public override async Task<ListShelterStatusesResponse> ListShelterStatuses(ListShelterStatusesRequest request, ServerCallContext context)
    {
        var realm = Requests.Realm(request.Realm);
        var page = Paging.ById(
            district.District.Shelters.Where(x => IsIn(x.TownshipId, request.TownshipId)).Select(x => x.Id), x => x, request.PageSize, request.PageToken, request.TownshipId);
        var statuses = await Task.WhenAll(page.Entries.Select(x => ShelterAsync(realm, x, context.CancellationToken)));
        return new ListShelterStatusesResponse { Shelters = { statuses }, NextPageToken = page.Next };
    }

    public override async Task<CommandResult> ReportProgress(ReportProgressRequest request, ServerCallContext context)
    {
        var realm = commands.Realm(request.Realm);
        Requests.CommandId(request.CommandId);
        if (request.Reason.Length > 2000) throw Refusal.Field("reason", request.Reason, "at most 2000 characters");
        var progress = (Progress)((int)request.Progress - 1);
        if (progress is not (Progress.Acknowledged or Progress.EnRoute or Progress.OnScene or Progress.Returned or Progress.Declined))
        {
            throw Refusal.Field(
                "progress", request.Progress,
                "ORDER_PROGRESS_ACKNOWLEDGED, ORDER_PROGRESS_EN_ROUTE, ORDER_PROGRESS_ON_SCENE, ORDER_PROGRESS_RETURNED or ORDER_PROGRESS_DECLINED");
        }

        var report = new ProgressReport
        {
            OrderId = Requests.Words("orderId", request.OrderId, 200),
            Progress = progress,
            Reason = request.Reason,
            Quantity = request.HasQuantity ? request.Quantity : null,
            WrittenOff = request.WrittenOff,
        };
        var resource = Find(realm, request.ResourceId);
        var told = new PersonsCommand(request.CommandId, request.Reason, Subject: request.ResourceId, Value: $"{request.OrderId} {progress}");
        return await commands.RunAsync(realm, context, told, async (_, ct) => Requests.Result(request.CommandId, await resource.ReportAsync(report, ct)));
    }

    public override async Task<CommandResult> SetTeamInService(SetTeamInServiceRequest request, ServerCallContext context)
    {
        var realm = commands.Realm(request.Realm);
        Requests.CommandId(request.CommandId);
        if (!request.HasInService) throw Refusal.Field("inService", null, "true or false");
        if (!district.Teams.ContainsKey(request.TeamId)) throw Refusal.NotFound("team", request.TeamId);
        var team = grains.GetGrain<ITeamGrain>(realm.Key(request.TeamId));
        var words = Words(request.Reason);
        var told = new PersonsCommand(request.CommandId, request.Reason, Subject: request.TeamId, Value: request.InService ? "in service" : "out of service");
        return await commands.RunAsync(realm, context, told, async (_, ct) => Requests.Result(request.CommandId, await team.SetInServiceAsync(request.InService, words, ct)));
    }

    public override async Task<CommandResult> OpenShelter(OpenShelterRequest request, ServerCallContext context)
    {
        Requests.CommandId(request.CommandId);
        var realm = commands.Realm(request.Realm);
        var shelter = Shelter(realm, request.ShelterId);
        var words = Words(request.Reason);
        return await commands.RunAsync(
            realm, context, new PersonsCommand(request.CommandId, request.Reason, Subject: request.ShelterId), async (_, ct) => Requests.Result(request.CommandId, await shelter.OpenAsync(words, ct)));
    }

    public override async Task<CommandResult> CloseShelter(CloseShelterRequest request, ServerCallContext context)
    {
        Requests.CommandId(request.CommandId);
        var realm = commands.Realm(request.Realm);
        var shelter = Shelter(realm, request.ShelterId);
        var words = Words(request.Reason);
        return await commands.RunAsync(
            realm, context, new PersonsCommand(request.CommandId, request.Reason, Subject: request.ShelterId), async (_, ct) => Requests.Result(request.CommandId, await shelter.CloseAsync(words, ct)));
    }

    private static bool IsIn(string townshipId, string wanted) => wanted.Length == 0 || townshipId == wanted;

    /// <summary>What the resource keeps: it has no field for who said so.</summary>
    private string Words(string reason) => $"{caller.Name}: {Requests.Reason(reason)}";

    private IShelterGrain Shelter(RealmId realm, string id) =>
        district.Shelters.ContainsKey(id) ? grains.GetGrain<IShelterGrain>(realm.Key(id)) : throw Refusal.NotFound("shelter", id);

    private IOrderedResource Find(RealmId realm, string id) =>
        district.Teams.ContainsKey(id) ? grains.GetGrain<ITeamGrain>(realm.Key(id))
        : district.Depots.ContainsKey(id) ? grains.GetGrain<ISupplyDepotGrain>(realm.Key(id))
        : district.Shelters.ContainsKey(id) ? grains.GetGrain<IShelterGrain>(realm.Key(id))
        : throw Refusal.NotFound("team, depot or shelter", id);

    private async Task<Client.V1.TeamStatus> TeamAsync(RealmId realm, string id, CancellationToken cancellationToken) => district.Teams.ContainsKey(id)
        ? (await grains.GetGrain<ITeamGrain>(realm.Key(id)).GetStatusAsync(cancellationToken)).ToWire()
        : throw Refusal.NotFound("team", id);

    private async Task<Client.V1.DepotStatus> DepotAsync(RealmId realm, string id, CancellationToken cancellationToken) => district.Depots.ContainsKey(id)
        ? (await grains.GetGrain<ISupplyDepotGrain>(realm.Key(id)).GetStatusAsync(cancellationToken)).ToWire()
        : throw Refusal.NotFound("depot", id);

    private async Task<Client.V1.ShelterStatus> ShelterAsync(RealmId realm, string id, CancellationToken cancellationToken) => district.Shelters.ContainsKey(id)
        ? (await grains.GetGrain<IShelterGrain>(realm.Key(id)).GetStatusAsync(cancellationToken)).ToWire()
        : throw Refusal.NotFound("shelter", id);
}
