namespace Haimen.Flood.Drainage;

/// <summary>What a subcatchment is made of.</summary>
/// <param name="AreaHa">Area in hectares.</param>
/// <param name="ImperviousPct">Impervious share in percent.</param>
/// <param name="WidthM">Characteristic width of overland flow in metres.</param>
/// <param name="SlopePct">Slope in percent.</param>
/// <param name="RoughnessImpervious">Manning's n of the impervious part.</param>
/// <param name="RoughnessPervious">Manning's n of the pervious part.</param>
/// <param name="StorageImperviousMm">Depression storage of the impervious part in millimetres.</param>
/// <param name="StoragePerviousMm">Depression storage of the pervious part in millimetres.</param>
/// <param name="Horton">Infiltration into the pervious part.</param>
internal readonly record struct SubcatchmentGround(
    double AreaHa,
    double ImperviousPct,
    double WidthM,
    double SlopePct,
    double RoughnessImpervious,
    double RoughnessPervious,
    double StorageImperviousMm,
    double StoragePerviousMm,
    Horton Horton);
