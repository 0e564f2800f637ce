using System.Diagnostics;
using Haimen.Grains.Realms;
using Haimen.Grains.Sensing;

namespace Haimen.Benchmarks.Load;

/// <summary>
/// Sends readings from inside the silo, to the sensors or to the bare grains with the same keys. References are made beforehand on
/// both sides.
/// </summary>
internal sealed class LoadDriver
{
    private readonly LoadDesk _desk;
    private readonly ILaneGrain[] _lanes;
    private readonly SyntheticSensors _sensors;
    private readonly DateTimeOffset _start = TimeProvider.System.GetUtcNow() - LoadRound.Span;

    public LoadDriver(LoadDesk desk, IGrainFactory grains, SyntheticSensors sensors)
    {
        _desk = desk;
        _sensors = sensors;
        _lanes = [.. Enumerable.Range(0, LoadRound.Lanes).Select(x => grains.GetGrain<ILaneGrain>(x))];
        string[] keys = [.. sensors.District.Sensors.Select(x => RealmId.Live.Key(x.Id))];
        SensorGrains = Array.ConvertAll(keys, x => grains.GetGrain<ISensorGrain>(x));
        var bare = Array.ConvertAll(keys, x => grains.GetGrain<IBareGrain>(x));
        Sensors = new LoadTarget((i, x) => SensorGrains[i].ReportAsync(x), (i, x) => SensorGrains[i].ReportBatchAsync(x), new int[keys.Length]);
        Bare = new LoadTarget((i, x) => bare[i].ReportAsync(x), (i, x) => bare[i].ReportBatchAsync(x), new int[keys.Length]);
    }

    public ISensorGrain[] SensorGrains { get; }

    /// <summary>Ours.</summary>
    public LoadTarget Sensors { get; }

    /// <summary>The raw baseline.</summary>
    public LoadTarget Bare { get; }

    /// <summary>Sends each of the first sensors one reading: with the first, it is activated.</summary>
    public Task<LoadResult> SweepAsync(LoadTarget target, int count, TimeSpan step) => RunAsync(target, count, 1, step, null);

    /// <summary>Sends calls to uniformly random ones of the first sensors.</summary>
    public async Task<LoadResult> RunAsync(LoadTarget target, int count, int batch, TimeSpan step, TimeSpan? length)
    {
        _desk.Round = new LoadRound { Target = target, Sensors = _sensors, Count = count, Batch = batch, Step = step, Start = _start, Length = length };
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var started = Stopwatch.GetTimestamp();
        var sent = await Task.WhenAll(_lanes.Select(x => x.DriveAsync()));
        var elapsed = Stopwatch.GetElapsedTime(started);
        process.Refresh();
        return new LoadResult(sent.Sum(), elapsed, process.TotalProcessorTime - cpu);
    }
}
