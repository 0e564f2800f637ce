using Haimen.Grains.Sensing;
using Orleans.Placement;

namespace Haimen.Benchmarks.Load;

/// <inheritdoc cref="IBareGrain"/>
[PreferLocalPlacement]
internal sealed class BareGrain : Grain, IBareGrain
{
    public ValueTask<ReadingOutcome> ReportAsync(Reading reading) => ValueTask.FromResult(ReadingOutcome.Accepted);

    public ValueTask<BatchOutcome> ReportBatchAsync(Reading[] readings) =>
        ValueTask.FromResult(new BatchOutcome(readings.Length, 0, ReadingOutcome.Accepted));
}
