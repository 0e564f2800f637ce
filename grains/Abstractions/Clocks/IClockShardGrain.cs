using Orleans.Concurrency;

namespace Haimen.Grains.Clocks;

/// <summary>
/// A part of a realm's agenda, keyed <c>realm/clock-N</c>. Wakes are durable before a caller is answered. An actor schedules first
/// and writes its state after: a wake too many is harmless, a missing one is not.
/// In live the shard runs by itself; in a drill the conductor fires it.
/// </summary>
public interface IClockShardGrain : IGrainWithStringKey
{
    /// <summary>Adds or moves wakes and takes others away, at once or not at all.</summary>
    /// <param name="wakes">To add or move.</param>
    /// <param name="cancelled">To take away, by target, name and subject.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    Task ScheduleAsync(Wake[] wakes, Wake[] cancelled, CancellationToken cancellationToken = default);

    /// <summary>The earliest due instant, null where the agenda is empty.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken = default);

    /// <summary>Fires every wake due at or before an instant, one after the other, those that they schedule for that instant included.</summary>
    /// <param name="until">The instant.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>How many were fired.</returns>
    Task<int> FireAsync(DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>Makes sure that a live shard is loaded and running; called at start and by its reminder.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task EnsureRunningAsync(CancellationToken cancellationToken = default);
}
