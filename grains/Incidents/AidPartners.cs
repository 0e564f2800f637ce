using Haimen.Grains.Districts;
using Haimen.Grains.Realms;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents;

/// <summary>Who can be asked for aid, and what a decision must know of the district's own resources to tell the levels apart.</summary>
internal sealed class AidPartners
{
    /// <summary>Nobody to ask.</summary>
    public static readonly AidPartners None = new();

    /// <summary>Ids of the neighbouring districts, the nearest first.</summary>
    public string[] Neighbours { get; init; } = [];

    /// <summary>Id of the city; null where none is known.</summary>
    public string? City { get; init; }

    /// <summary>The township that a resource is stationed in and belongs to; null where it is the district's.</summary>
    public Func<string, string?> TownshipOf { get; init; } = _ => null;

    /// <summary>Pumping capacity that the district's own units of a resource bring each, m³/h; the least of them, 0 where none pumps.</summary>
    public Func<NeedKind, string, double> PumpCapacityM3HOf { get; init; } = (_, _) => 0;

    /// <summary>The partners of a level, in the order in which they are asked.</summary>
    /// <param name="tier">Neighbouring districts or city.</param>
    public string[] Of(AidTier tier) => tier == AidTier.City ? City is { } city ? [city] : [] : Neighbours;

    /// <summary>Those of a district.</summary>
    /// <param name="catalog">The district.</param>
    public static AidPartners Of(IDistrictCatalog catalog)
    {
        var district = catalog.District;
        return new AidPartners
        {
            Neighbours = [.. district.Partners.Where(p => p.Kind == PartnerKind.District).OrderBy(p => p.TravelMinutes).ThenBy(p => p.Id, StringComparer.Ordinal).Select(p => p.Id)],
            City = district.Partners.FirstOrDefault(p => p.Kind == PartnerKind.City)?.Id,
            TownshipOf = id => catalog.Teams.TryGetValue(id, out var team) ? team.TownshipId
                : catalog.Depots.TryGetValue(id, out var depot) && depot.Tier == DepotTier.Township ? depot.TownshipId
                : catalog.Shelters.TryGetValue(id, out var shelter) ? shelter.TownshipId
                : null,
            PumpCapacityM3HOf = (kind, resource) => kind switch
            {
                NeedKind.Team => district.Teams.Where(t => t.PumpCapacityM3H > 0 && t.CapabilityIds.Contains(resource)).Select(t => t.PumpCapacityM3H).DefaultIfEmpty().Min(),
                NeedKind.Supply => catalog.SupplyCategories.TryGetValue(resource, out var category) ? category.PumpCapacityM3H : 0,
                _ => 0,
            },
        };
    }
}
