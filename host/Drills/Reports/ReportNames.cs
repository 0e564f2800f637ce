using Haimen.Grains.Districts;
using Haimen.Grains.Drills;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Host.Drills.Reports;

/// <summary>Names and places of what a report mentions by id; an id that the district does not know stands for itself.</summary>
internal sealed class ReportNames
{
    private readonly Dictionary<string, LocalizedText> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GeoPoint> _places = new(StringComparer.Ordinal);

    public ReportNames(District district, DrillReport report)
    {
        foreach (var township in district.Townships) Add(township.Id, township.NameZh, township.NameEn, township.Centre);
        foreach (var village in district.Villages) Add(village.Id, village.NameZh, village.NameZh, village.Place);
        foreach (var team in district.Teams) Add(team.Id, team.NameZh, team.NameZh, team.Station);
        foreach (var depot in district.Depots) Add(depot.Id, depot.NameZh, depot.NameZh, depot.Place);
        foreach (var shelter in district.Shelters) Add(shelter.Id, shelter.NameZh, shelter.NameZh, shelter.Place);
        foreach (var capability in district.Capabilities) _names[capability.Id] = new LocalizedText(capability.NameZh, capability.NameEn);
        foreach (var category in district.SupplyCategories) _names[category.Id] = new LocalizedText(category.NameZh, category.NameEn);
        foreach (var partner in district.Partners) Add(partner.Id, partner.NameZh, partner.NameEn, partner.Place);
        foreach (var sensor in district.Sensors) Add(sensor.Id, sensor.NameZh, sensor.NameZh, sensor.Place);
        _names["shelter-place"] = new LocalizedText("安置床位", "Place in a shelter");
        foreach (var asset in district.Assets) Add(asset.Id, asset.NameZh, asset.NameZh, asset.Place);
        foreach (var enterprise in district.Enterprises) Add(enterprise.Id, enterprise.NameZh, enterprise.NameZh, enterprise.Place);
        foreach (var (id, name) in report.Names) _names.TryAdd(id, name);
        _names["waterlogging"] = new LocalizedText("内涝", "Waterlogging");
    }

    /// <summary>The name of a thing.</summary>
    public LocalizedText this[string? id] => id is null ? new LocalizedText("—", "—") : _names.GetValueOrDefault(id) ?? new LocalizedText(id, id);

    /// <summary>Where a thing is, null where that is unknown.</summary>
    public GeoPoint? PlaceOf(string id) => _places.TryGetValue(id, out var place) ? place : null;

    /// <summary>From where to where an order goes: people go from their village to the shelter, all else from its station to the scene.</summary>
    public (GeoPoint From, GeoPoint To)? RouteOf(ReportOrder order)
    {
        if (PlaceOf(order.ResourceId) is not { } resource) return null;
        var village = order.Village is null ? order.Place : PlaceOf(order.Village) ?? order.Place;
        return order.Kind == NeedKind.Evacuation ? (village, resource) : (resource, order.Place);
    }

    private void Add(string id, string zh, string en, GeoPoint place)
    {
        _names[id] = new LocalizedText(zh, en);
        _places[id] = place;
    }
}
