using Haimen.Grains.Sensing;

namespace Haimen.Benchmarks.Load;

/// <summary>What is measured: sensors, or the bare grains beside them. Both are called through the same two delegates.</summary>
/// <param name="Report">One reading of the n-th.</param>
/// <param name="ReportBatch">Several readings of the n-th.</param>
/// <param name="Taken">How many readings the n-th was sent.</param>
internal sealed record LoadTarget(
    Func<int, Reading, ValueTask<ReadingOutcome>> Report, Func<int, Reading[], ValueTask<BatchOutcome>> ReportBatch, int[] Taken);
