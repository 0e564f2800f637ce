namespace Haimen.Benchmarks;

/// <summary>How long and how much is measured.</summary>
/// <param name="Round">Length of a round of one side.</param>
/// <param name="Rounds">Rounds a figure.</param>
/// <param name="LargestScale">The most sensors of the scale figure.</param>
internal sealed record BenchmarkOptions(TimeSpan Round, int Rounds, int LargestScale);
