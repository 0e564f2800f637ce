namespace Haimen.Flood.Drainage;

/// <summary>What happened to a cell's water over a step: rain = infiltration + drain + pump + change of storage.</summary>
/// <param name="RainM3">Rain that fell.</param>
/// <param name="RunoffM3">Runoff that reached the channels.</param>
/// <param name="InfiltratedM3">Water that went into the ground.</param>
/// <param name="DrainM3">Water that left by gravity.</param>
/// <param name="PumpM3">Water that was lifted out.</param>
/// <param name="TideLocked">Whether the outer level shut the gravity outfall at the end.</param>
internal readonly record struct CellFlux(
    double RainM3, double RunoffM3, double InfiltratedM3, double DrainM3, double PumpM3, bool TideLocked);
