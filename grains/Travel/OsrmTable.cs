namespace Haimen.Grains.Travel;

/// <summary>A duration table.</summary>
/// <param name="Seconds">From each source (rows) to each destination; null where there is no way.</param>
/// <param name="SourceSnapM">How far each source was moved to a road, metres.</param>
/// <param name="DestinationSnapM">The same of the destinations.</param>
internal sealed record OsrmTable(double?[][] Seconds, double[] SourceSnapM, double[] DestinationSnapM);
