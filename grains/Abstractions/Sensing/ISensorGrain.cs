using Haimen.Grains.Clocks;
using Orleans.Concurrency;

namespace Haimen.Grains.Sensing;

/// <summary>
/// A sensor, keyed <c>realm/sensorId</c>: checks each reading (order, age, range, rate of change), grades it with hysteresis and
/// minimum duration, notices its own silence, and tells its area what the area should know.
/// The two reporting calls take no cancellation token: they are the hot path, and a reading half taken would be none.
/// </summary>
public interface ISensorGrain : IWakeable
{
    /// <summary>Takes one reading. What follows from it is durable when this returns.</summary>
    /// <param name="reading">The reading.</param>
    ValueTask<ReadingOutcome> ReportAsync(Reading reading);

    /// <summary>Takes readings in the order given.</summary>
    /// <param name="readings">The readings, oldest first.</param>
    ValueTask<BatchOutcome> ReportBatchAsync(Reading[] readings);

    /// <summary>How it stands.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<SensorStatus> GetStatusAsync(CancellationToken cancellationToken = default);
}
