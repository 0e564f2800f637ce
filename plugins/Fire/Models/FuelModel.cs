namespace Haimen.Fire.Models;

/// <summary>
/// A stylised fuel bed for Rothermel's spread model, in the units that the equations were fitted in.
/// Dead fuel of 10 h and 100 h always has 109 and 30 ft²/ft³.
/// </summary>
/// <param name="Code">Its code, e.g. <c>GS4</c>.</param>
/// <param name="Load1hLbFt2">Dead fuel of the 1 h class, lb/ft².</param>
/// <param name="Load10hLbFt2">Dead fuel of the 10 h class, lb/ft².</param>
/// <param name="Load100hLbFt2">Dead fuel of the 100 h class, lb/ft².</param>
/// <param name="LoadHerbLbFt2">Live grass and herbs, lb/ft².</param>
/// <param name="LoadWoodyLbFt2">Live twigs and leaves of shrubs, lb/ft².</param>
/// <param name="Savr1hPerFt">Surface to volume of the 1 h class, ft²/ft³.</param>
/// <param name="SavrHerbPerFt">Surface to volume of live herbs, ft²/ft³.</param>
/// <param name="SavrWoodyPerFt">Surface to volume of live shrubs, ft²/ft³.</param>
/// <param name="DepthFt">Depth of the bed, ft.</param>
/// <param name="ExtinctionFraction">Moisture at which dead fuel stops burning, as a fraction.</param>
/// <param name="HeatBtuLb">Heat of combustion, Btu/lb.</param>
/// <param name="IsDynamic">Whether herbs that dry are counted as dead fuel.</param>
internal sealed record FuelModel(
    string Code,
    double Load1hLbFt2,
    double Load10hLbFt2,
    double Load100hLbFt2,
    double LoadHerbLbFt2,
    double LoadWoodyLbFt2,
    double Savr1hPerFt,
    double SavrHerbPerFt,
    double SavrWoodyPerFt,
    double DepthFt,
    double ExtinctionFraction,
    double HeatBtuLb,
    bool IsDynamic);
