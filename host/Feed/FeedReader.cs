using Haimen.Client.V1;
using Haimen.Grains.Assets;
using Haimen.Grains.Domains;
using Haimen.Grains.Feed;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Sensing;
using Haimen.Grains.Storage;
using Haimen.Grains.Supervision;
using Haimen.Grains.Townships;
using Haimen.Grains.Warnings;
using Haimen.Host.Api.Mapping;
using Haimen.Host.Drills;

namespace Haimen.Host.Feed;

/// <summary>Reads the actors of a realm as the feed shows them.</summary>
internal sealed class FeedReader(IDistrictCatalog district, IDomainCatalog domains, IEventLog log, DrillsUnderWay drills, IGrainFactory grains)
{
    /// <summary>How long an incident is still shown after it was closed.</summary>
    private static readonly TimeSpan ShownAfterClose = TimeSpan.FromHours(24);

    /// <summary>All actors of a realm that a watcher may want to see.</summary>
    public async Task<List<ChangedActor>> ListAsync(RealmId realm, CancellationToken cancellationToken)
    {
        var site = district.District;
        var all = new List<ChangedActor>();
        all.AddRange(site.Townships.Select(x => new ChangedActor(ChangedKind.Township, x.Id)));
        all.AddRange(domains.All.SelectMany(x => site.Townships.Select(y => new ChangedActor(ChangedKind.Area, $"{x.Id}/{y.Id}"))));
        all.AddRange(site.Teams.Select(x => new ChangedActor(ChangedKind.Team, x.Id)));
        all.AddRange(site.Depots.Select(x => new ChangedActor(ChangedKind.Depot, x.Id)));
        all.AddRange(site.Shelters.Select(x => new ChangedActor(ChangedKind.Shelter, x.Id)));
        all.AddRange(site.Assets.Select(x => new ChangedActor(ChangedKind.Asset, x.Id)));
        all.AddRange(site.Sensors.Select(x => new ChangedActor(ChangedKind.Sensor, x.Id)));
        all.AddRange((await log.ListAsync(realm.Value, cancellationToken)).Select(x => new ChangedActor(ChangedKind.Incident, x.Id)));
        all.AddRange((await grains.GetGrain<IWarningRegisterGrain>(realm.Key("warnings")).ListAsync(cancellationToken)).Select(x => new ChangedActor(ChangedKind.Warning, x)));
        if (!realm.IsLive) all.Add(new ChangedActor(ChangedKind.Drill, realm.Value));
        return all;
    }

    /// <summary>An actor as it is now; null where there is nothing to show of it.</summary>
    public async Task<FeedEntity?> ReadAsync(RealmId realm, ChangedActor actor, CancellationToken cancellationToken)
    {
        var key = realm.Key(actor.Id);
        var entity = new FeedEntity { Kind = (FeedKind)((int)actor.Kind + 1), Id = actor.Id };
        switch (actor.Kind)
        {
            case ChangedKind.Incident:
                var incident = (await grains.GetGrain<IIncidentGrain>(key).GetAsync(cancellationToken)).ToWire();
                if (incident.ClosedAt is { } closed && closed.ToDateTimeOffset() + ShownAfterClose < TimeProvider.System.GetUtcNow() && realm.IsLive) return null;
                incident.Footprint.Clear();
                (entity.TownshipId, entity.Incident) = (incident.TownshipId, incident);
                return entity;
            case ChangedKind.Team when district.Teams.TryGetValue(actor.Id, out var team):
                (entity.TownshipId, entity.Team) = (team.TownshipId, (await grains.GetGrain<ITeamGrain>(key).GetStatusAsync(cancellationToken)).ToWire());
                return entity;
            case ChangedKind.Depot when district.Depots.TryGetValue(actor.Id, out var depot):
                (entity.TownshipId, entity.Depot) = (depot.TownshipId, (await grains.GetGrain<ISupplyDepotGrain>(key).GetStatusAsync(cancellationToken)).ToWire());
                return entity;
            case ChangedKind.Shelter when district.Shelters.TryGetValue(actor.Id, out var shelter):
                (entity.TownshipId, entity.Shelter) = (shelter.TownshipId, (await grains.GetGrain<IShelterGrain>(key).GetStatusAsync(cancellationToken)).ToWire());
                return entity;
            case ChangedKind.Township:
                (entity.TownshipId, entity.Township) = (actor.Id, (await grains.GetGrain<ITownshipGrain>(key).GetStatusAsync(cancellationToken)).ToWire());
                return entity;
            case ChangedKind.Area when domains.Find(actor.Id.Split('/')[0]) is not null:
                (entity.TownshipId, entity.Area) = (actor.Id.Split('/')[1], (await grains.GetGrain<IAreaWatchGrain>(key).GetStatusAsync(cancellationToken)).ToWire());
                return entity;
            case ChangedKind.Asset when district.Assets.TryGetValue(actor.Id, out var asset):
                (entity.TownshipId, entity.Asset) = (asset.TownshipId, asset.ToStatus(await grains.GetGrain<IHazardAssetGrain>(key).GetStatusAsync(cancellationToken)));
                return entity;
            case ChangedKind.Sensor when district.Sensors.TryGetValue(actor.Id, out var sensor):
                var status = (await grains.GetGrain<ISensorGrain>(key).GetStatusAsync(cancellationToken)).ToWire();
                // How many readings it had is no news.
                (status.Accepted, status.Refused) = (0, 0);
                (entity.TownshipId, entity.Sensor) = (sensor.TownshipId, status);
                return status.At is null ? null : entity;
            case ChangedKind.Warning when await grains.GetGrain<IWarningGrain>(key).GetAsync(cancellationToken) is { } warning:
                (entity.TownshipId, entity.Warning) = (warning.Content.AreaId, warning.ToWire());
                return entity;
            case ChangedKind.Drill when drills.Realm == realm.Value:
                entity.Drill = drills.ToWire();
                return entity;
            default:
                return null;
        }
    }
}
