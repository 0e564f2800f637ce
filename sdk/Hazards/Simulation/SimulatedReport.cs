using Haimen.Hazards.Assets;

namespace Haimen.Hazards.Simulation;

/// <summary>A report of an asset that the truth gives rise to: a vessel's position, a call for help.</summary>
/// <param name="AssetId">The asset.</param>
/// <param name="Report">What is reported.</param>
public sealed record SimulatedReport(string AssetId, AssetReport Report);
