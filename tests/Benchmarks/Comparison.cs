using Haimen.Benchmarks.Load;

namespace Haimen.Benchmarks;

/// <summary>Rounds of ours and of the raw baseline in turn, so that both meet the same moods of the machine.</summary>
internal sealed class Comparison
{
    private readonly List<(LoadResult Ours, LoadResult Raw)> _rounds = [];

    public double OursPerSecond => Median(x => x.Ours.PerSecond);

    public double RawPerSecond => Median(x => x.Raw.PerSecond);

    public double OursCpuMicroseconds => Median(x => x.Ours.CpuMicroseconds);

    public double RawCpuMicroseconds => Median(x => x.Raw.CpuMicroseconds);

    /// <summary>Ours to raw, readings a second.</summary>
    public double Ratio => Median(x => x.Ours.PerSecond / x.Raw.PerSecond);

    /// <summary>Ours to raw, processor time a reading.</summary>
    public double CpuRatio => Median(x => x.Ours.CpuMicroseconds / x.Raw.CpuMicroseconds);

    /// <summary>Rounds of each side that only warm up: the code is compiled anew while it runs.</summary>
    private const int WarmUps = 3;

    /// <summary>Measures.</summary>
    public static async Task<Comparison> MeasureAsync(int rounds, Func<Task<LoadResult>> ours, Func<Task<LoadResult>> raw)
    {
        var comparison = new Comparison();
        for (var i = 0; i < WarmUps; i++)
        {
            await ours();
            await raw();
        }

        for (var i = 0; i < rounds; i++)
        {
            // Each side is first in every other round.
            var first = i % 2 == 0 ? await ours() : await raw();
            var second = i % 2 == 0 ? await raw() : await ours();
            comparison._rounds.Add(i % 2 == 0 ? (first, second) : (second, first));
        }

        return comparison;
    }

    private double Median(Func<(LoadResult Ours, LoadResult Raw), double> figure)
    {
        var values = _rounds.Select(figure).Order().ToArray();
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
