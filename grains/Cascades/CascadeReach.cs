using Haimen.Grains.Realms;
using Haimen.Hazards.Effects;

namespace Haimen.Grains.Cascades;

/// <summary>Which townships an effect reaches: its own, those of what it is said to strike, and any with a village, an asset or an enterprise within its radius.</summary>
internal static class CascadeReach
{
    /// <summary>The townships' ids, in ordinal order.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="ownArea">The area that it is proposed in.</param>
    /// <param name="catalog">The district.</param>
    public static SortedSet<string> Of(HazardEffect effect, string ownArea, IDistrictCatalog catalog)
    {
        var district = catalog.District;
        var reached = new SortedSet<string>(StringComparer.Ordinal) { ownArea };
        if (effect.AssetId is { } asset && catalog.Assets.TryGetValue(asset, out var struck)) reached.Add(struck.TownshipId);
        if (effect.EnterpriseId is { } enterprise && catalog.Enterprises.TryGetValue(enterprise, out var plant)) reached.Add(plant.TownshipId);
        foreach (var (township, place) in district.Villages.Select(x => (x.TownshipId, x.Place))
            .Concat(district.Enterprises.Select(x => (x.TownshipId, x.Place)))
            .Concat(district.Assets.Select(x => (x.TownshipId, x.Place))))
        {
            if (!reached.Contains(township) && effect.Place.DistanceM(place) <= effect.RadiusM) reached.Add(township);
        }

        return reached;
    }
}
