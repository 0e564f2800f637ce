using Haimen.Grains.Domains;
using Haimen.Grains.Realms;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Sensing;

/// <summary>Joins each sensor of the district with the kind and the grader of the domain that grades it.</summary>
internal sealed class SensorCatalog : ISensorCatalog
{
    private readonly Dictionary<string, SensorProfile> _profiles = new(StringComparer.Ordinal);

    public SensorCatalog(IDistrictCatalog district, IDomainCatalog domains)
    {
        var kinds = new Dictionary<string, (SensorKind Kind, ISensorGrader Grader, string[] WatchedBy, TimeSpan NoticeEvery)>(StringComparer.Ordinal);
        foreach (var domain in domains.All)
        {
            foreach (var kind in domain.Descriptor.SensorKinds)
                kinds.TryAdd(kind.Id, (kind, domain.GraderFor(kind.Id), WatchedBy(domains, domain.Descriptor.Id, kind.Id), domain.Descriptor.AssessEvery / 2));
        }

        foreach (var sensor in district.District.Sensors)
        {
            if (kinds.TryGetValue(sensor.Kind, out var kind))
                _profiles[sensor.Id] = new SensorProfile(sensor, kind.Kind, kind.Grader, kind.WatchedBy, kind.NoticeEvery);
        }
    }

    public SensorProfile? Find(string sensorId) => _profiles.GetValueOrDefault(sensorId);

    /// <summary>One array for all sensors of a kind: those who look up areas by it compare references.</summary>
    private static string[] WatchedBy(IDomainCatalog domains, string owner, string kind) =>
    [
        owner,
        .. domains.All.Where(x => x.Descriptor.Id != owner && x.Descriptor.ObservedKinds.Contains(kind, StringComparer.Ordinal)).Select(x => x.Descriptor.Id),
    ];
}
