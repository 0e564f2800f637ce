using Haimen.Grains.Assets;
using Haimen.Grains.Cascades;
using Haimen.Grains.Districts;
using Haimen.Grains.Domains;
using Haimen.Grains.Realms;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Supervision;

/// <summary>What is fixed about an area in one domain's eyes.</summary>
internal sealed class AreaSite
{
    private readonly IReadOnlyDictionary<string, Sensor> _sensors;
    private readonly Township _township;
    private readonly Dictionary<string, AssetSite> _assets;

    public AreaSite(IDistrictCatalog catalog, DomainSlot domain, Township township)
    {
        _sensors = catalog.Sensors;
        _township = township;
        Villages = [.. catalog.District.Villages.Where(x => x.TownshipId == township.Id).OrderBy(x => x.Id, StringComparer.Ordinal).Select(DomainView.Site)];
        Enterprises = [.. catalog.District.Enterprises.Where(x => x.TownshipId == township.Id).OrderBy(x => x.Id, StringComparer.Ordinal).Select(DomainView.Site)];
        var kinds = domain.Descriptor.AssetKinds.Select(x => x.Id).ToArray();
        Assets =
        [
            .. catalog.District.Assets.Where(x => x.TownshipId == township.Id && kinds.Contains(x.Kind))
                .OrderBy(x => x.Id, StringComparer.Ordinal).Select(DomainView.Site),
        ];
        _assets = Assets.ToDictionary(x => x.Id, StringComparer.Ordinal);
    }

    public VillageSite[] Villages { get; }

    public EnterpriseSite[] Enterprises { get; }

    public AssetSite[] Assets { get; }

    /// <summary>One of its assets; null where the district no longer has it.</summary>
    public AssetSite? FindAsset(string id) => _assets.GetValueOrDefault(id);

    /// <summary>The area as the domain is to judge it.</summary>
    public AreaSituation Situation(
        AreaWatchState state, SensorObservation[] observations, AssetOutcome[] assets, Deployment[] deployments, HazardGrade incidentLevel) => new()
        {
            AreaId = _township.Id,
            AreaName = new LocalizedText(_township.NameZh, _township.NameEn),
            Centre = _township.Centre,
            Villages = Villages,
            Enterprises = Enterprises,
            Assets = [.. Assets.Zip(assets, (site, outcome) => new AssetView(site, outcome.Grade, outcome.Measures)
            {
                Place = outcome.Place ?? site.Place,
                Reason = outcome.Reason,
            })],
            Observations = observations,
            Deployments = deployments,
            Effects = ReceivedEffects.Standing(state.Effects),
            PreviousAt = state.AssessedAt,
            IncidentLevel = incidentLevel,
        };

    /// <summary>What the sensors say, by sensor id.</summary>
    public SensorObservation[] Observations(AreaWatchState state) =>
    [
        // A sensor that the district no longer has is silent for good.
        .. state.Sensors.Where(x => x.Value.Latest.At != default && _sensors.ContainsKey(x.Key)).Select(x =>
        {
            var sensor = _sensors[x.Key];
            return new SensorObservation
            {
                SensorId = x.Key,
                Kind = sensor.Kind,
                Place = sensor.Place,
                VillageId = sensor.VillageId,
                AssetId = sensor.AssetId,
                Online = x.Value.Online,
                Grade = x.Value.Grade,
                Latest = new TimedValue(x.Value.Latest.At, x.Value.Latest.Value),
                StationLevels = sensor.StationLevels,
                Since = [.. x.Value.Since.Select(r => new TimedValue(r.At, r.Value))],
            };
        }),
    ];
}
