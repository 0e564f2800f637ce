namespace Haimen.Flood.Drainage;

/// <summary>What left a pond over a step.</summary>
/// <param name="DrainM3S">Through the gravity outfall, m³/s.</param>
/// <param name="PumpM3S">Through pumps, m³/s.</param>
internal readonly record struct PondFlow(double DrainM3S, double PumpM3S);
