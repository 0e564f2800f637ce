using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.HazardousChemicals.Assets;

/// <summary>The reducer of each asset kind.</summary>
internal static class AssetReducers
{
    /// <summary>Moves an asset forward.</summary>
    /// <param name="situation">The asset's situation.</param>
    /// <param name="context">Time and chance.</param>
    /// <exception cref="ArgumentException">The domain brings no such kind.</exception>
    public static AssetUpdate Update(AssetSituation situation, DomainContext context) => situation.Site.Kind switch
    {
        HazmatAssetKinds.StorageTank => TankReducer.Update(situation, context.Now),
        HazmatAssetKinds.ChemicalStore => ChemicalStoreReducer.Update(situation),
        var kind => throw new ArgumentException($"The domain of hazardous chemicals brings no asset of kind '{kind}'.", nameof(situation)),
    };
}
