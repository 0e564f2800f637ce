using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Storage;
using Haimen.Grains.Warnings;

namespace Haimen.Host.Identity.Policies;

/// <summary>Which townships a request touches, from what it names: a township, an incident, a team, a sensor.</summary>
internal sealed class TouchedTownships(IDistrictCatalog district, IEventLog log, IGrainFactory grains)
{
    /// <summary>The townships; null where the request names nothing that is known to lie in one.</summary>
    public async Task<IReadOnlyCollection<string>?> OfAsync(IMessage request, RealmId realm, CancellationToken cancellationToken)
    {
        var townships = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var field in request.Descriptor.Fields.InDeclarationOrder())
        {
            var value = field.Accessor.GetValue(request);
            if (field.IsRepeated && !field.IsMap && field.FieldType == FieldType.Message && value is IList items)
            {
                foreach (var item in items.OfType<IMessage>())
                {
                    if (await OfAsync(item, realm, cancellationToken) is not { } inner) return null;
                    townships.UnionWith(inner);
                }
            }
            else if (!field.IsRepeated && value is string { Length: > 0 } id && Names(field.Name))
            {
                if (await FindAsync(field.Name, id, realm, cancellationToken) is not { } township) return null;
                townships.Add(township);
            }
        }

        return townships.Count == 0 ? null : townships;
    }

    private static bool Names(string field) => field is "township_id" or "village_id" or "enterprise_id" or "shelter_id" or "depot_id" or "team_id" or "sensor_id"
        or "asset_id" or "resource_id" or "incident_id" or "warning_id" or "from_shelter_id" or "to_shelter_id" or "into_incident_id";

    private async Task<string?> FindAsync(string field, string id, RealmId realm, CancellationToken cancellationToken) => field switch
    {
        "township_id" => district.Townships.ContainsKey(id) ? id : null,
        "village_id" => district.Villages.GetValueOrDefault(id)?.TownshipId,
        "enterprise_id" => district.Enterprises.GetValueOrDefault(id)?.TownshipId,
        "shelter_id" or "from_shelter_id" or "to_shelter_id" => district.Shelters.GetValueOrDefault(id)?.TownshipId,
        "depot_id" => district.Depots.GetValueOrDefault(id)?.TownshipId,
        "team_id" => district.Teams.GetValueOrDefault(id)?.TownshipId,
        "sensor_id" => district.Sensors.GetValueOrDefault(id)?.TownshipId,
        "asset_id" => district.Assets.GetValueOrDefault(id)?.TownshipId,
        "resource_id" => district.Teams.GetValueOrDefault(id)?.TownshipId ?? district.Depots.GetValueOrDefault(id)?.TownshipId ?? district.Shelters.GetValueOrDefault(id)?.TownshipId,
        "incident_id" or "into_incident_id" => await OfIncidentAsync(id, realm, cancellationToken),
        _ => await OfWarningAsync(id, realm, cancellationToken),
    };

    /// <summary>An actor is not made for a name that someone typed.</summary>
    private async Task<string?> OfIncidentAsync(string id, RealmId realm, CancellationToken cancellationToken)
    {
        if (id.Length > 200 || (await log.ReadAsync(new EventLogKey(realm.Value, id), 0, cancellationToken)).Version == 0) return null;
        return (await grains.GetGrain<IIncidentGrain>(realm.Key(id)).GetAsync(cancellationToken)).AreaId;
    }

    private async Task<string?> OfWarningAsync(string id, RealmId realm, CancellationToken cancellationToken)
    {
        if (!(await grains.GetGrain<IWarningRegisterGrain>(realm.Key("warnings")).ListAsync(cancellationToken)).Contains(id)) return null;
        return (await grains.GetGrain<IWarningGrain>(realm.Key(id)).GetAsync(cancellationToken))?.Content.AreaId;
    }
}
