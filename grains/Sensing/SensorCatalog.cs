using System.Collections.Frozen;
using Haimen.Grains.Domains;
using Haimen.Grains.Realms;

namespace Haimen.Grains.Sensing;

/// <summary>
/// Joins each sensor of the district with the domain that grades its kind. What a sensor is joined with follows the versions of the
/// domain by itself; the join is made anew only when a domain brings kinds that nobody graded before.
/// </summary>
internal sealed class SensorCatalog(IDistrictCatalog district, IDomainCatalog domains) : ISensorCatalog
{
    private readonly Lock _gate = new();
    private FrozenDictionary<string, SensorProfile> _profiles = FrozenDictionary<string, SensorProfile>.Empty;
    private int _generation = -1;

    public SensorProfile? Find(string sensorId)
    {
        if (Volatile.Read(ref _generation) != domains.Generation) Join();
        return _profiles.GetValueOrDefault(sensorId);
    }

    private void Join()
    {
        lock (_gate)
        {
            var generation = domains.Generation;
            if (generation == _generation) return;
            var kinds = new Dictionary<string, GradedKind>(StringComparer.Ordinal);
            foreach (var (id, kind) in domains.All.SelectMany(x => x.Graded)) kinds.TryAdd(id, kind);
            if (district.District.Sensors.Any(x => kinds.ContainsKey(x.Kind) && !_profiles.ContainsKey(x.Id)))
            {
                var watchers = kinds.ToDictionary(x => x.Key, x => WatchedBy(x.Value.DomainId, x.Key), StringComparer.Ordinal);
                _profiles = district.District.Sensors.Where(x => kinds.ContainsKey(x.Kind)).ToFrozenDictionary(
                    x => x.Id, x => _profiles.GetValueOrDefault(x.Id) ?? new SensorProfile(x, kinds[x.Kind], watchers[x.Kind]), StringComparer.Ordinal);
            }

            Volatile.Write(ref _generation, generation);
        }
    }

    /// <summary>One array for all sensors of a kind: those who look up areas by it compare references.</summary>
    private string[] WatchedBy(string owner, string kind) =>
        [owner, .. domains.All.Where(x => x.Id != owner && x.Descriptor.ObservedKinds.Contains(kind, StringComparer.Ordinal)).Select(x => x.Id)];
}
