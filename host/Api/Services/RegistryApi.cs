using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Grains.Realms;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Mapping;
using Haimen.Host.Api.Search;

namespace Haimen.Host.Api.Services;

/// <summary>The district's registry, from memory.</summary>
internal sealed class RegistryApi(IDistrictCatalog district, NameIndex names) : RegistryService.RegistryServiceBase
{
    private Grains.Districts.District District => district.District;

    public override Task<Township> GetTownship(GetTownshipRequest request, ServerCallContext context) =>
        Get(district.Townships, request.Id, "township", RegistryMap.ToWire);

    public override Task<Village> GetVillage(GetVillageRequest request, ServerCallContext context) => Get(district.Villages, request.Id, "village", RegistryMap.ToWire);

    public override Task<Enterprise> GetEnterprise(GetEnterpriseRequest request, ServerCallContext context) =>
        Get(district.Enterprises, request.Id, "enterprise", RegistryMap.ToWire);

    public override Task<Shelter> GetShelter(GetShelterRequest request, ServerCallContext context) => Get(district.Shelters, request.Id, "shelter", RegistryMap.ToWire);

    public override Task<Depot> GetDepot(GetDepotRequest request, ServerCallContext context) => Get(district.Depots, request.Id, "depot", RegistryMap.ToWire);

    public override Task<Team> GetTeam(GetTeamRequest request, ServerCallContext context) => Get(district.Teams, request.Id, "team", RegistryMap.ToWire);

    public override Task<Sensor> GetSensor(GetSensorRequest request, ServerCallContext context) => Get(district.Sensors, request.Id, "sensor", RegistryMap.ToWire);

    public override Task<Asset> GetAsset(GetAssetRequest request, ServerCallContext context) => Get(district.Assets, request.Id, "asset", RegistryMap.ToWire);

    public override Task<ListTownshipsResponse> ListTownships(ListTownshipsRequest request, ServerCallContext context)
    {
        var page = new RegistryQuery(names, request.Query, request.Box, request.OrderBy, request.PageSize, request.PageToken)
            .Page(District.Townships, x => new(x.Id, x.NameZh, x.Centre, x.NameEn));
        return Task.FromResult(new ListTownshipsResponse { Townships = { page.Entries.Select(RegistryMap.ToWire) }, NextPageToken = page.Next, TotalSize = page.Total });
    }

    public override Task<ListVillagesResponse> ListVillages(ListVillagesRequest request, ServerCallContext context)
    {
        var page = new RegistryQuery(names, request.Query, request.Box, request.OrderBy, request.PageSize, request.PageToken)
            .Where("township", request.TownshipId)
            .Page(District.Villages, x => new(x.Id, x.NameZh, x.Place), x => Is(request.TownshipId, x.TownshipId));
        return Task.FromResult(new ListVillagesResponse { Villages = { page.Entries.Select(RegistryMap.ToWire) }, NextPageToken = page.Next, TotalSize = page.Total });
    }

    public override Task<ListEnterprisesResponse> ListEnterprises(ListEnterprisesRequest request, ServerCallContext context)
    {
        var page = new RegistryQuery(names, request.Query, request.Box, request.OrderBy, request.PageSize, request.PageToken)
            .Where("township", request.TownshipId).Where("riskColour", request.RiskColour.ToString())
            .Page(
                District.Enterprises,
                x => new(x.Id, x.NameZh, x.Place),
                x => Is(request.TownshipId, x.TownshipId) && (request.RiskColour == HazardGrade.Unspecified || request.RiskColour == x.RiskColour.ToWire()));
        return Task.FromResult(new ListEnterprisesResponse { Enterprises = { page.Entries.Select(RegistryMap.ToWire) }, NextPageToken = page.Next, TotalSize = page.Total });
    }

    public override Task<ListSheltersResponse> ListShelters(ListSheltersRequest request, ServerCallContext context)
    {
        var page = new RegistryQuery(names, request.Query, request.Box, request.OrderBy, request.PageSize, request.PageToken)
            .Where("township", request.TownshipId)
            .Page(District.Shelters, x => new(x.Id, x.NameZh, x.Place), x => Is(request.TownshipId, x.TownshipId));
        return Task.FromResult(new ListSheltersResponse { Shelters = { page.Entries.Select(RegistryMap.ToWire) }, NextPageToken = page.Next, TotalSize = page.Total });
    }

    public override Task<ListDepotsResponse> ListDepots(ListDepotsRequest request, ServerCallContext context)
    {
        var page = new RegistryQuery(names, request.Query, request.Box, request.OrderBy, request.PageSize, request.PageToken)
            .Where("township", request.TownshipId)
            .Page(District.Depots, x => new(x.Id, x.NameZh, x.Place), x => Is(request.TownshipId, x.TownshipId));
        return Task.FromResult(new ListDepotsResponse { Depots = { page.Entries.Select(RegistryMap.ToWire) }, NextPageToken = page.Next, TotalSize = page.Total });
    }

    public override Task<ListTeamsResponse> ListTeams(ListTeamsRequest request, ServerCallContext context)
    {
        var page = new RegistryQuery(names, request.Query, request.Box, request.OrderBy, request.PageSize, request.PageToken)
            .Where("township", request.TownshipId).Where("capability", request.CapabilityId)
            .Page(
                District.Teams,
                x => new(x.Id, x.NameZh, x.Station),
                x => Is(request.TownshipId, x.TownshipId) && (request.CapabilityId.Length == 0 || x.CapabilityIds.Contains(request.CapabilityId)));
        return Task.FromResult(new ListTeamsResponse { Teams = { page.Entries.Select(RegistryMap.ToWire) }, NextPageToken = page.Next, TotalSize = page.Total });
    }

    public override Task<ListSensorsResponse> ListSensors(ListSensorsRequest request, ServerCallContext context)
    {
        var page = new RegistryQuery(names, request.Query, request.Box, request.OrderBy, request.PageSize, request.PageToken)
            .Where("township", request.TownshipId).Where("kind", request.Kind)
            .Page(District.Sensors, x => new(x.Id, x.NameZh, x.Place), x => Is(request.TownshipId, x.TownshipId) && Is(request.Kind, x.Kind));
        return Task.FromResult(new ListSensorsResponse { Sensors = { page.Entries.Select(RegistryMap.ToWire) }, NextPageToken = page.Next, TotalSize = page.Total });
    }

    public override Task<ListAssetsResponse> ListAssets(ListAssetsRequest request, ServerCallContext context)
    {
        var page = new RegistryQuery(names, request.Query, request.Box, request.OrderBy, request.PageSize, request.PageToken)
            .Where("township", request.TownshipId).Where("kind", request.Kind).Where("enterprise", request.EnterpriseId)
            .Page(
                District.Assets,
                x => new(x.Id, x.NameZh, x.Place),
                x => Is(request.TownshipId, x.TownshipId) && Is(request.Kind, x.Kind) && Is(request.EnterpriseId, x.EnterpriseId));
        return Task.FromResult(new ListAssetsResponse { Assets = { page.Entries.Select(RegistryMap.ToWire) }, NextPageToken = page.Next, TotalSize = page.Total });
    }

    private static bool Is(string wanted, string? has) => wanted.Length == 0 || wanted == has;

    private static Task<TWire> Get<T, TWire>(IReadOnlyDictionary<string, T> all, string id, string what, Func<T, TWire> map) =>
        all.TryGetValue(id, out var found) ? Task.FromResult(map(found)) : throw Refusal.NotFound(what, id);
}
