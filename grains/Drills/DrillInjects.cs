using Haimen.Grains.Assets;
using Haimen.Grains.Domains;
using Haimen.Grains.Realms;
using Haimen.Hazards.Assets;

namespace Haimen.Grains.Drills;

/// <summary>Tells an inject that cannot be set off before it is: what it names must be there.</summary>
internal static class DrillInjects
{
    /// <summary>What is wrong with an inject, beginning with the field; null where nothing is.</summary>
    /// <param name="inject">The inject.</param>
    /// <param name="world">The drill's truth.</param>
    /// <param name="district">The district.</param>
    /// <param name="domains">The domains that are loaded.</param>
    public static string? Problem(DrillInject inject, DrillWorld world, IDistrictCatalog district, IDomainCatalog domains) => inject switch
    {
        PumpFails x => Asset(x.AssetId, district),
        PumpRepaired x => Asset(x.AssetId, district),
        SensorDies x => Sensor(x.SensorId, world, district),
        SensorRevives x => Sensor(x.SensorId, world, district),
        SensorSticks x => Sensor(x.SensorId, world, district),
        SensorJumps x => Sensor(x.SensorId, world, district) ?? (double.IsFinite(x.Offset) ? null : "offset: must be a finite number"),
        TeamDeclines x => Team(x.TeamId, district),
        TeamOutOfService x => Team(x.TeamId, district),
        ReportCalledIn x => Incident(x.Domain, x.Kind, x.TownshipId, world, district) ?? (x.Place.IsValid ? null : "place: lon must be -180 to 180 and lat -90 to 90"),
        LevelSet x => Incident(x.Domain, x.Kind, x.TownshipId, world, district),
        RoadCloses x => !x.Centre.IsValid ? "place: lon must be -180 to 180 and lat -90 to 90" : x.RadiusM > 0 ? null : "radiusM: must be more than 0",
        DomainEvent x => Event(x, world, district),
        AssetReportArrives x => Report(x, world, district, domains),
        _ => $"kind: inject {inject.GetType().Name} is not known to the conductor",
    };

    private static string? Event(DomainEvent x, DrillWorld world, IDistrictCatalog district)
    {
        if (world.FindTruth(x.Domain) is not { } truth) return Domain(x.Domain, world);
        if (!truth.EventKinds.Contains(x.Event, StringComparer.Ordinal))
        {
            return truth.EventKinds.Count == 0
                ? $"event: '{x.Event}' is not allowed; the domain {x.Domain} lets nothing be made to happen"
                : $"event: '{x.Event}' is not allowed; must be one of {string.Join(", ", truth.EventKinds)}";
        }

        if (x.Place is { IsValid: false }) return "place: lon must be -180 to 180 and lat -90 to 90";
        if (x.Values.FirstOrDefault(v => !double.IsFinite(v.Value)) is { Key: { } name }) return $"values.{name}: must be a finite number";
        if (x.AssetId is not { } id) return null;
        return Asset(id, district) ?? (truth.Domain.AssetKinds.Any(k => k.Id == district.Assets[id].Kind)
            ? null
            : $"asset: '{id}' is a {district.Assets[id].Kind}, which the domain {x.Domain} does not bring");
    }

    private static string? Report(AssetReportArrives x, DrillWorld world, IDistrictCatalog district, IDomainCatalog domains)
    {
        if (Asset(x.AssetId, district) is { } unknown) return unknown;
        var kind = district.Assets[x.AssetId].Kind;
        if (domains.OwnerOf(kind) is not { } owner || world.FindTruth(owner.Descriptor.Id) is null)
            return $"asset: '{x.AssetId}' is a {kind}, which no domain of this drill brings";
        var report = ToReport(x, world.Now);
        return AssetReports.Problem("inject", report, owner.Descriptor.AssetKinds.First(k => k.Id == kind), world.Now);
    }

    /// <summary>The report that an inject makes.</summary>
    public static AssetReport ToReport(AssetReportArrives x, DateTimeOffset at) =>
        new() { Kind = x.Report, At = at, Place = x.Place, Values = x.Values, Text = x.Text };

    private static string? Asset(string id, IDistrictCatalog district) =>
        district.Assets.ContainsKey(id) ? null : $"asset: '{id}' is not allowed; must be an asset of the district";

    private static string? Team(string id, IDistrictCatalog district) =>
        district.Teams.ContainsKey(id) ? null : $"team: '{id}' is not allowed; must be a team of the district";

    private static string? Sensor(string id, DrillWorld world, IDistrictCatalog district) =>
        !district.Sensors.ContainsKey(id) ? $"sensor: '{id}' is not allowed; must be a sensor of the district"
        : world.HasSensor(id) ? null
        : $"sensor: '{id}' takes no part in this drill; no domain of the drill grades or observes {district.Sensors[id].Kind}";

    private static string? Incident(string domain, string kind, string township, DrillWorld world, IDistrictCatalog district)
    {
        if (world.FindTruth(domain) is not { } truth) return Domain(domain, world);
        if (!district.Townships.ContainsKey(township)) return $"township: '{township}' is not allowed; must be one of {string.Join(", ", district.Townships.Keys)}";
        return truth.Domain.IncidentKinds.Any(x => x.Id == kind)
            ? null
            : $"incident: '{kind}' is not allowed; must be one of {string.Join(", ", truth.Domain.IncidentKinds.Select(x => x.Id))}";
    }

    private static string Domain(string id, DrillWorld world) =>
        $"domain: '{id}' is not allowed; must be one that takes part in this drill: {string.Join(", ", world.Truths.Select(x => x.Domain.Id))}";
}
