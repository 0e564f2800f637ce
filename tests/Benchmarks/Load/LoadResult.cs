namespace Haimen.Benchmarks.Load;

/// <summary>What a round came to.</summary>
/// <param name="Readings">Readings taken.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Cpu">Processor time of the whole process, garbage collection included.</param>
internal readonly record struct LoadResult(long Readings, TimeSpan Elapsed, TimeSpan Cpu)
{
    public double PerSecond => Readings / Elapsed.TotalSeconds;

    /// <summary>Processor time a reading; unlike the clock on the wall it does not count what else the machine is busy with.</summary>
    public double CpuMicroseconds => Cpu.TotalMicroseconds / Readings;
}
