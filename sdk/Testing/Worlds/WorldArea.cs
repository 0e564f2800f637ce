using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Simulation;

namespace Haimen.Hazards.Testing.Worlds;

/// <summary>One area (a township) of a made-up district with all that is in it.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Centre">Its centre.</param>
public sealed record WorldArea(string Id, GeoPoint Centre)
{
    /// <summary>Its name; the id in both languages unless one is given.</summary>
    public LocalizedText Name { get; init; } = new(Id, Id);

    /// <summary>Its villages.</summary>
    public IReadOnlyList<VillageSite> Villages { get; init; } = [];

    /// <summary>Its enterprises.</summary>
    public IReadOnlyList<EnterpriseSite> Enterprises { get; init; } = [];

    /// <summary>Its assets.</summary>
    public IReadOnlyList<AssetSite> Assets { get; init; } = [];

    /// <summary>The sensors that stand in it.</summary>
    public IReadOnlyList<SensorSite> Sensors { get; init; } = [];

    /// <summary>The area with a village more.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="population">Residents.</param>
    /// <param name="vulnerable">Of them, people who need help to move.</param>
    /// <param name="areaHa">Its area in hectares.</param>
    public WorldArea Village(string id, GeoPoint place, int population = 3_000, int vulnerable = 250, double areaHa = 200) => With(new VillageSite
    {
        Id = id,
        NameZh = id,
        Place = place,
        Population = population,
        VulnerablePeople = vulnerable,
        AreaHa = areaHa,
    });

    /// <summary>The area with an enterprise more.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="employees">People working there.</param>
    /// <param name="trade">Its trade in kebab case.</param>
    public WorldArea Enterprise(string id, GeoPoint place, int employees = 100, string trade = "") =>
        With(new EnterpriseSite(id, id, place, employees) { Trade = trade });

    /// <summary>The area with an asset more, for the common case; <see cref="With(AssetSite)"/> takes any other.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="attributes">Its figures by name.</param>
    public WorldArea Asset(string id, string kind, GeoPoint place, params (string Name, double Value)[] attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        return With(new AssetSite
        {
            Id = id,
            Kind = kind,
            NameZh = id,
            Place = place,
            Attributes = new SortedDictionary<string, double>(attributes.ToDictionary(x => x.Name, x => x.Value), StringComparer.Ordinal),
        });
    }

    /// <summary>The area with a sensor more.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="assetId">The asset that it watches, null where none.</param>
    /// <param name="villageId">The village that it stands in, null where none.</param>
    /// <param name="levels">Its own levels, rising.</param>
    public WorldArea Sensor(string id, string kind, GeoPoint place, string? assetId = null, string? villageId = null, params double[] levels) =>
        With(new SensorSite(id, kind, place, villageId, assetId, levels));

    /// <summary>The area with a village more.</summary>
    /// <param name="village">The village.</param>
    public WorldArea With(VillageSite village) => this with { Villages = [.. Villages, village] };

    /// <summary>The area with an enterprise more.</summary>
    /// <param name="enterprise">The enterprise.</param>
    public WorldArea With(EnterpriseSite enterprise) => this with { Enterprises = [.. Enterprises, enterprise] };

    /// <summary>The area with an asset more.</summary>
    /// <param name="asset">The asset.</param>
    public WorldArea With(AssetSite asset) => this with { Assets = [.. Assets, asset] };

    /// <summary>The area with a sensor more.</summary>
    /// <param name="sensor">The sensor.</param>
    public WorldArea With(SensorSite sensor) => this with { Sensors = [.. Sensors, sensor] };
}
