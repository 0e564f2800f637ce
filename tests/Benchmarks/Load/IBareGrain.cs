using Haimen.Grains.Sensing;

namespace Haimen.Benchmarks.Load;

/// <summary>The raw baseline of a sensor: an Orleans grain that takes the same calls and does nothing.</summary>
internal interface IBareGrain : IGrainWithStringKey
{
    ValueTask<ReadingOutcome> ReportAsync(Reading reading);

    ValueTask<BatchOutcome> ReportBatchAsync(Reading[] readings);
}
