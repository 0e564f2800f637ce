using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Grains.Assets;
using Haimen.Grains.Domains;
using Haimen.Grains.Effects;
using Haimen.Grains.Realms;
using Haimen.Grains.Roads;
using Haimen.Grains.Supervision;
using Haimen.Grains.Townships;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Mapping;
using Haimen.Host.Drills;

namespace Haimen.Host.Api.Services;

/// <summary>How a realm stands.</summary>
internal sealed class SituationApi(IDistrictCatalog district, IDomainCatalog domains, IRealmClock clock, DrillsUnderWay drills, IGrainFactory grains)
    : SituationService.SituationServiceBase
{
    public override Task<ListRealmsResponse> ListRealms(ListRealmsRequest request, ServerCallContext context)
    {
        var answer = new ListRealmsResponse { Realms = { RealmId.Live.Value } };
        answer.Realms.Add(drills.All.Select(x => x.Realm));
        return Task.FromResult(answer);
    }

    public override async Task<ListTownshipStatusesResponse> ListTownshipStatuses(ListTownshipStatusesRequest request, ServerCallContext context)
    {
        var realm = Requests.Realm(request.Realm);
        var ids = district.Townships.Keys.Order(StringComparer.Ordinal);
        var statuses = await Task.WhenAll(ids.Select(x => grains.GetGrain<ITownshipGrain>(realm.Key(x)).GetStatusAsync(context.CancellationToken).AsTask()));
        return new ListTownshipStatusesResponse { Townships = { statuses.Select(x => x.ToWire()) } };
    }

    public override async Task<Client.V1.VillageStatus> GetVillageStatus(GetVillageStatusRequest request, ServerCallContext context) => district.Villages.ContainsKey(request.VillageId)
        ? (await grains.GetGrain<IVillageGrain>(Requests.Realm(request.Realm).Key(request.VillageId)).GetStatusAsync(context.CancellationToken)).ToWire()
        : throw Refusal.NotFound("village", request.VillageId);

    public override async Task<Client.V1.EnterpriseStatus> GetEnterpriseStatus(GetEnterpriseStatusRequest request, ServerCallContext context) =>
        district.Enterprises.ContainsKey(request.EnterpriseId)
            ? (await grains.GetGrain<IEnterpriseGrain>(Requests.Realm(request.Realm).Key(request.EnterpriseId)).GetStatusAsync(context.CancellationToken)).ToWire()
            : throw Refusal.NotFound("enterprise", request.EnterpriseId);

    public override async Task<Client.V1.AssetStatus> GetAssetStatus(GetAssetStatusRequest request, ServerCallContext context) =>
        district.Assets.TryGetValue(request.AssetId, out var asset)
            ? await AssetAsync(Requests.Realm(request.Realm), asset, context.CancellationToken)
            : throw Refusal.NotFound("asset", request.AssetId);

    public override async Task<ListAssetStatusesResponse> ListAssetStatuses(ListAssetStatusesRequest request, ServerCallContext context)
    {
        var realm = Requests.Realm(request.Realm);
        var wanted = district.District.Assets
            .Where(x => (request.Kind.Length == 0 || x.Kind == request.Kind) && (request.TownshipId.Length == 0 || x.TownshipId == request.TownshipId));
        var page = Paging.ById(wanted, x => x.Id, request.PageSize, request.PageToken, request.Kind, request.TownshipId);
        return new ListAssetStatusesResponse
        {
            Assets = { await Task.WhenAll(page.Entries.Select(x => AssetAsync(realm, x, context.CancellationToken))) },
            NextPageToken = page.Next,
        };
    }

    public override async Task<Client.V1.AreaStatus> GetAreaStatus(GetAreaStatusRequest request, ServerCallContext context)
    {
        var realm = Requests.Realm(request.Realm);
        if (domains.Find(request.Domain) is null) throw Refusal.NotFound("domain", request.Domain);
        if (!district.Townships.ContainsKey(request.TownshipId)) throw Refusal.NotFound("township", request.TownshipId);
        return (await grains.GetGrain<IAreaWatchGrain>(realm.Key($"{request.Domain}/{request.TownshipId}")).GetStatusAsync(context.CancellationToken)).ToWire();
    }

    public override async Task<ListRoadClosuresResponse> ListRoadClosures(ListRoadClosuresRequest request, ServerCallContext context)
    {
        var realm = Requests.Realm(request.Realm);
        // A drill that has never run has no time, and no closed roads.
        if (clock.NowIfKnown(realm) is not { } now) return new ListRoadClosuresResponse();
        var closed = await grains.GetGrain<IRoadsGrain>(realm.Key("roads")).ClosedAsync(now, context.CancellationToken);
        return new ListRoadClosuresResponse { Closures = { closed.Select(x => x.ToWire()) } };
    }

    public override async Task<ListEffectsResponse> ListEffects(ListEffectsRequest request, ServerCallContext context)
    {
        var effects = await grains.GetGrain<IEffectsGrain>(Requests.Realm(request.Realm).Key("effects")).RecentAsync(context.CancellationToken);
        return new ListEffectsResponse { Effects = { effects.Select(x => x.ToWire()) } };
    }

    private async Task<Client.V1.AssetStatus> AssetAsync(RealmId realm, Grains.Districts.Asset asset, CancellationToken cancellationToken) =>
        asset.ToStatus(await grains.GetGrain<IHazardAssetGrain>(realm.Key(asset.Id)).GetStatusAsync(cancellationToken));
}
