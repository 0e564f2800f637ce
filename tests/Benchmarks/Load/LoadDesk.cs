namespace Haimen.Benchmarks.Load;

/// <summary>Where the lanes of the process find what they are to drive.</summary>
internal sealed class LoadDesk
{
    public LoadRound? Round { get; set; }
}
