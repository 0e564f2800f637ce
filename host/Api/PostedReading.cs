namespace Haimen.Host.Api;

/// <summary>A reading as posted.</summary>
internal sealed record PostedReading(string SensorId, DateTimeOffset At, double Value);
