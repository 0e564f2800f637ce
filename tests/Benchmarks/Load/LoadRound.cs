using System.Diagnostics;
using Haimen.Grains.Sensing;

namespace Haimen.Benchmarks.Load;

/// <summary>
/// A round of load: so many lanes, each a grain with so many calls under way at a time. A lane has sensors of its own, so that a
/// sensor's readings leave in order.
/// </summary>
internal sealed class LoadRound
{
    /// <summary>Grains that drive load side by side.</summary>
    public const int Lanes = 8;

    /// <summary>Calls under way in a lane.</summary>
    public const int CallsUnderWay = 32;

    private const int WakingAttempts = 5;

    /// <summary>A reading may be a day old: the readings begin a little later and end a little before now.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromHours(23);

    public required LoadTarget Target { get; init; }

    public required SyntheticSensors Sensors { get; init; }

    /// <summary>How many of the sensors are sent readings, from the first.</summary>
    public required int Count { get; init; }

    /// <summary>Readings a call.</summary>
    public required int Batch { get; init; }

    /// <summary>Time between two readings of a sensor.</summary>
    public required TimeSpan Step { get; init; }

    /// <summary>The time of the first reading of each sensor.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>How long the round lasts; null to send each sensor one call and no more.</summary>
    public required TimeSpan? Length { get; init; }

    public async Task<long> DriveLaneAsync(int lane)
    {
        var mine = (Count - lane + Lanes - 1) / Lanes;
        if (mine <= 0) return 0;
        var until = Length is { } length ? Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency) : 0;
        var next = 0;
        var workers = new Task<long>[Math.Min(CallsUnderWay, mine)];
        for (var i = 0; i < workers.Length; i++) workers[i] = Length is null ? SweepAsync() : DriveAsync(new Random((lane * CallsUnderWay) + i));
        return (await Task.WhenAll(workers)).Sum();

        async Task<long> SweepAsync()
        {
            var sent = 0L;
            while (next < mine) sent += await WakenAsync(lane + (next++ * Lanes));
            return sent;
        }

        async Task<long> DriveAsync(Random random)
        {
            var readings = Batch == 1 ? null : new Reading[Batch];
            var sent = 0L;
            while (Stopwatch.GetTimestamp() < until) sent += await CallAsync(lane + (random.Next(mine) * Lanes), readings);
            return sent;
        }
    }

    /// <summary>
    /// The first reading of a sensor, again where the store did not answer in time: it does not while a full collection of a heap of
    /// gigabytes goes on. Whether the reading was taken is then unknown, so the next one is sent.
    /// </summary>
    private async ValueTask<int> WakenAsync(int sensor)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await CallAsync(sensor, null);
            }
            catch (Exception e) when (attempt < WakingAttempts && e is not InvalidOperationException)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt));
            }
        }
    }

    private async ValueTask<int> CallAsync(int sensor, Reading[]? readings)
    {
        var taken = Target.Taken[sensor];
        Target.Taken[sensor] = taken + Batch;
        var at = Start + (taken * Step);
        if (readings is null)
        {
            var outcome = await Target.Report(sensor, new Reading(at, Sensors.Value(sensor)));
            if (outcome != ReadingOutcome.Accepted) throw Refused(sensor, outcome);
            return 1;
        }

        for (var i = 0; i < readings.Length; i++, at += Step) readings[i] = new Reading(at, Sensors.Value(sensor));
        var batch = await Target.ReportBatch(sensor, readings);
        if (batch.Refused > 0) throw Refused(sensor, batch.FirstRefusal);
        return readings.Length;
    }

    private InvalidOperationException Refused(int sensor, ReadingOutcome outcome) => new(
        $"sensor {sensor} refused a reading as {outcome} after {Target.Taken[sensor]}: only accepted readings are measured; shorten the rounds");
}
