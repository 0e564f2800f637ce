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

    private readonly ConcurrentDictionary<(RealmId Realm, string Domain, string Area), IAreaWatchGrain[]> _areas = [];

    public ISensorCatalog Catalog { get; } = catalog;

    public IRealmClock Clock { get; } = clock;

    public IGrainFactory Grains { get; } = grains;

    public IGrainStorage Storage { get; } = storage;

    /// <summary>The areas that a sensor tells; shared by the sensors of an area.</summary>
    public IAreaWatchGrain[] Areas(RealmId realm, SensorProfile profile) =>
        _areas.GetOrAdd((realm, profile.DomainId, profile.Kind.DistrictWide ? "" : profile.TownshipId), static (key, grains) =>
            key.Area.Length > 0
                ? [grains.Factory.GetGrain<IAreaWatchGrain>(key.Realm.Key($"{key.Domain}/{key.Area}"))]
                : [.. grains.Townships.Select(x => grains.Factory.GetGrain<IAreaWatchGrain>(key.Realm.Key($"{key.Domain}/{x.Id}")))],
            (Factory: Grains, district.District.Townships));

    public static void Count(ReadingOutcome outcome)
    {
        if (outcome == ReadingOutcome.Accepted) AcceptedReadings.Add(1);
        else RefusedReadings.Add(1, new KeyValuePair<string, object?>("haimen.reading.outcome", outcome.ToString()));
    }
}
