using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Haimen.Grains.Realms;
using Haimen.Grains.Supervision;
using Orleans.Storage;

namespace Haimen.Grains.Sensing;

/// <summary>What all sensors of a silo share, behind one reference: a sensor that holds five is a third larger.</summary>
internal sealed class SensorServices(ISensorCatalog catalog, IRealmClock clock, IGrainFactory grains, IGrainStorage storage, IDistrictCatalog district)
{
    /// <summary>Name under which a sensor's memory is stored.</summary>
    public const string StateName = "sensor";

    private static readonly Meter Meter = new("Haimen.Grains");
    private static readonly Counter<long> AcceptedReadings =
        Meter.CreateCounter<long>("haimen.sensing.readings.accepted", "{reading}", "Readings taken and graded.");

    private static readonly Counter<long> RefusedReadings =
        Meter.CreateCounter<long>("haimen.sensing.readings.refused", "{reading}", "Readings refused, by outcome.");

    private readonly ConcurrentDictionary<(RealmId Realm, string[] Domains, string Area), IAreaWatchGrain[]> _areas = [];

    public ISensorCatalog Catalog { get; } = catalog;

    public IRealmClock Clock { get; } = clock;

    public IGrainFactory Grains { get; } = grains;

    public IGrainStorage Storage { get; } = storage;

    public IDistrictCatalog District { get; } = district;

    /// <summary>
    /// The areas that a sensor tells, domain by domain; shared by the sensors of a kind in an area. Of a virtual realm's domains only those
    /// that take part in it are told, so this is asked within a call from its conductor.
    /// </summary>
    public IAreaWatchGrain[] Areas(RealmId realm, SensorProfile profile) =>
        _areas.GetOrAdd((realm, profile.WatchedBy, profile.Kind.DistrictWide ? "" : profile.TownshipId), static (key, grains) =>
        [
            .. from domain in key.Domains
               where RealmDomains.TakesPart(domain)
               from area in key.Area.Length > 0 ? [key.Area] : grains.Townships.Select(x => x.Id)
               select grains.Factory.GetGrain<IAreaWatchGrain>(key.Realm.Key($"{domain}/{area}")),
        ],
        (Factory: Grains, District.District.Townships));

    public static void Count(ReadingOutcome outcome)
    {
        if (outcome == ReadingOutcome.Accepted) AcceptedReadings.Add(1);
        else RefusedReadings.Add(1, new KeyValuePair<string, object?>("haimen.reading.outcome", outcome.ToString()));
    }
}
