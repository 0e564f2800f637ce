using Haimen.Grains.Assets;
using Haimen.Grains.Districts;
using Haimen.Grains.Effects;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Sensing;
using Haimen.Grains.Storage;
using Haimen.Grains.Townships;
using Haimen.Grains.Warnings;
using Haimen.Host.Drills;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Haimen.Host.Api;

/// <summary>The read-only surface: how a realm stands.</summary>
internal static class RealmsApi
{
    private const int MostListed = 1000;

    public static void MapRealms(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/realms", Realms);
        app.MapGet("/api/drill", Drill);
        var realm = app.MapGroup("/api/realms/{realm}");
        realm.MapGet("/incidents", ListIncidents);
        realm.MapGet("/incidents/{id}", GetIncident);
        realm.MapGet("/incidents/{id}/log", GetLog);
        realm.MapGet("/orders", ListOrders);
        realm.MapGet("/warnings", ListWarnings);
        realm.MapGet("/effects", ListEffects);
        realm.MapGet("/townships", ListTownships);
        realm.MapGet("/sensors", ListSensors);
        realm.MapGet("/sensors/{id}", GetSensor);
        realm.MapGet("/assets", ListAssets);
        realm.MapGet("/assets/{id}", GetAsset);
        realm.MapGet("/teams", ListTeams);
        realm.MapGet("/depots", ListDepots);
        realm.MapGet("/shelters", ListShelters);
    }

    private static Ok<string[]> Realms(DrillsUnderWay drills) =>
        TypedResults.Ok<string[]>(drills.Realm is { } drill ? [RealmId.Live.Value, drill] : [RealmId.Live.Value]);

    private static Results<Ok<object>, NotFound> Drill(DrillsUnderWay drills) => drills.Realm is null
        ? TypedResults.NotFound()
        : TypedResults.Ok<object>(new { realm = drills.Realm, progress = drills.Progress, report = drills.Report });

    private static async Task<Ok<IReadOnlyList<IncidentView>>> ListIncidents(string realm, IncidentDirectory incidents, CancellationToken cancellationToken) =>
        TypedResults.Ok(await incidents.ListAsync(new RealmId(realm), cancellationToken));

    private static async Task<Results<Ok<IncidentView>, NotFound>> GetIncident(string realm, string id, IEventLog log, IGrainFactory grains, CancellationToken cancellationToken)
    {
        // An actor is not made for a name that someone typed.
        var page = await log.ReadAsync(new EventLogKey(new RealmId(realm).Value, id), 0, cancellationToken);
        return page.Version == 0
            ? TypedResults.NotFound()
            : TypedResults.Ok(await grains.GetGrain<IIncidentGrain>(new RealmId(realm).Key(id)).GetAsync(cancellationToken));
    }

    private static async Task<Results<Ok<object>, NotFound>> GetLog(string realm, string id, long? from, IEventLog log, IStoreDurability durability, CancellationToken cancellationToken)
    {
        if (from < 0) throw new ArgumentException($"from: {from} is not allowed; must be 0 or more");
        var page = await log.ReadAsync(new EventLogKey(new RealmId(realm).Value, id), from ?? 0, cancellationToken);
        // What was shown must not be gone after a crash: the log can be read a moment before its latest entries are on the disk.
        await durability.WaitAsync(cancellationToken);
        return page.Version == 0
            ? TypedResults.NotFound()
            : TypedResults.Ok<object>(new
            {
                version = page.Version,
                next = page.HasMore ? page.NextVersion : (long?)null,
                entries = page.Entries.Select(x => System.Text.Json.JsonDocument.Parse(x).RootElement),
            });
    }

    private static async Task<Ok<OrderView[]>> ListOrders(string realm, IncidentDirectory incidents, CancellationToken cancellationToken) =>
        TypedResults.Ok((await incidents.ListAsync(new RealmId(realm), cancellationToken)).SelectMany(x => x.Orders)
            .OrderBy(x => x.OrderedAt).ThenBy(x => x.OrderId, StringComparer.Ordinal).ToArray());

    private static async Task<Ok<List<WarningView>>> ListWarnings(string realm, IGrainFactory grains, CancellationToken cancellationToken)
    {
        var id = new RealmId(realm);
        var views = new List<WarningView>();
        foreach (var warning in await grains.GetGrain<IWarningRegisterGrain>(id.Key("warnings")).ListAsync(cancellationToken))
        {
            if (await grains.GetGrain<IWarningGrain>(id.Key(warning)).GetAsync(cancellationToken) is { } view) views.Add(view);
        }

        return TypedResults.Ok(views);
    }

    private static async Task<Ok<object[]>> ListEffects(string realm, IGrainFactory grains, CancellationToken cancellationToken) =>
        TypedResults.Ok((await grains.GetGrain<IEffectsGrain>(new RealmId(realm).Key("effects")).RecentAsync(cancellationToken))
            .Select(x => (object)new { x.Id, x.Kind, actor = x.Actor.ToString(), x.OrderId, x.Text, x.At }).ToArray());

    private static Task<Ok<TownshipStatus[]>> ListTownships(string realm, IDistrictCatalog district, IGrainFactory grains, CancellationToken cancellationToken) =>
        AllAsync(district.District.Townships, x => grains.GetGrain<ITownshipGrain>(new RealmId(realm).Key(x.Id)).GetStatusAsync(cancellationToken));

    private static Task<Ok<SensorStatus[]>> ListSensors(
        string realm, string? kind, string? township, int? limit, IDistrictCatalog district, IGrainFactory grains, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > MostListed) throw new ArgumentException($"limit: {limit} is not allowed; must be 1 to {MostListed}");
        var sensors = district.District.Sensors
            .Where(x => (kind is null || x.Kind == kind) && (township is null || x.TownshipId == township)).Take(limit ?? MostListed);
        return AllAsync(sensors, x => grains.GetGrain<ISensorGrain>(new RealmId(realm).Key(x.Id)).GetStatusAsync(cancellationToken));
    }

    private static async Task<Results<Ok<SensorStatus>, NotFound>> GetSensor(
        string realm, string id, IDistrictCatalog district, IGrainFactory grains, CancellationToken cancellationToken) =>
        district.Sensors.ContainsKey(id)
            ? TypedResults.Ok(await grains.GetGrain<ISensorGrain>(new RealmId(realm).Key(id)).GetStatusAsync(cancellationToken))
            : TypedResults.NotFound();

    private static Task<Ok<AssetStatus[]>> ListAssets(
        string realm, string? kind, string? township, int? limit, IDistrictCatalog district, IGrainFactory grains, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > MostListed) throw new ArgumentException($"limit: {limit} is not allowed; must be 1 to {MostListed}");
        var assets = district.District.Assets
            .Where(x => (kind is null || x.Kind == kind) && (township is null || x.TownshipId == township)).Take(limit ?? MostListed);
        return AllAsync(assets, x => AssetAsync(realm, x, grains, cancellationToken));
    }

    private static async Task<Results<Ok<AssetStatus>, NotFound>> GetAsset(
        string realm, string id, IDistrictCatalog district, IGrainFactory grains, CancellationToken cancellationToken) =>
        district.Assets.TryGetValue(id, out var asset)
            ? TypedResults.Ok(await AssetAsync(realm, asset, grains, cancellationToken))
            : TypedResults.NotFound();

    private static async ValueTask<AssetStatus> AssetAsync(string realm, Asset asset, IGrainFactory grains, CancellationToken cancellationToken) =>
        AssetStatus.Of(asset, await grains.GetGrain<IHazardAssetGrain>(new RealmId(realm).Key(asset.Id)).GetStatusAsync(cancellationToken));

    private static Task<Ok<TeamStatus[]>> ListTeams(string realm, IDistrictCatalog district, IGrainFactory grains, CancellationToken cancellationToken) =>
        AllAsync(district.District.Teams, x => grains.GetGrain<ITeamGrain>(new RealmId(realm).Key(x.Id)).GetStatusAsync(cancellationToken));

    private static Task<Ok<DepotStatus[]>> ListDepots(string realm, IDistrictCatalog district, IGrainFactory grains, CancellationToken cancellationToken) =>
        AllAsync(district.District.Depots, x => grains.GetGrain<ISupplyDepotGrain>(new RealmId(realm).Key(x.Id)).GetStatusAsync(cancellationToken));

    private static Task<Ok<ShelterStatus[]>> ListShelters(string realm, IDistrictCatalog district, IGrainFactory grains, CancellationToken cancellationToken) =>
        AllAsync(district.District.Shelters, x => grains.GetGrain<IShelterGrain>(new RealmId(realm).Key(x.Id)).GetStatusAsync(cancellationToken));

    private static async Task<Ok<TStatus[]>> AllAsync<TSite, TStatus>(IEnumerable<TSite> sites, Func<TSite, ValueTask<TStatus>> status) =>
        TypedResults.Ok(await Task.WhenAll(sites.Select(x => status(x).AsTask())));
}
