using Haimen.Grains.Sensing;

namespace Haimen.Host.Api;

/// <summary>What became of posted readings.</summary>
internal sealed record PostedReadings(int Accepted, RefusedReading[] Refused);

/// <summary>A reading that was not taken: its place in the request, and why.</summary>
internal sealed record RefusedReading(int Index, string SensorId, ReadingOutcome Outcome);
