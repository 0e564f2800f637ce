using Haimen.Grains.Realms;

namespace Haimen.Grains.Clocks;

/// <summary>How an actor reaches its realm's agenda.</summary>
public static class Agenda
{
    /// <summary>Number of shards of the live realm's agenda; a virtual realm has one, so that its order is total.</summary>
    public const int LiveShards = 8;

    /// <summary>The shard that keeps an actor's wakes.</summary>
    /// <param name="grains">The grain factory.</param>
    /// <param name="realm">The realm.</param>
    /// <param name="target">The actor to be woken.</param>
    public static IClockShardGrain ClockOf(this IGrainFactory grains, RealmId realm, GrainId target)
    {
        ArgumentNullException.ThrowIfNull(grains);
        var shard = realm.IsLive ? target.GetUniformHashCode() % LiveShards : 0;
        return grains.GetGrain<IClockShardGrain>(realm.Key($"clock-{shard}"));
    }

    /// <summary>Adds or moves one wake.</summary>
    /// <param name="grains">The grain factory.</param>
    /// <param name="realm">The realm of both actors.</param>
    /// <param name="wake">The wake.</param>
    public static Task ScheduleAsync(this IGrainFactory grains, RealmId realm, Wake wake)
    {
        ArgumentNullException.ThrowIfNull(wake);
        return grains.ClockOf(realm, wake.Target).ScheduleAsync([wake], []);
    }

    /// <summary>Takes one wake away.</summary>
    /// <param name="grains">The grain factory.</param>
    /// <param name="realm">The realm of both actors.</param>
    /// <param name="wake">The wake, by target, name and subject.</param>
    public static Task CancelAsync(this IGrainFactory grains, RealmId realm, Wake wake)
    {
        ArgumentNullException.ThrowIfNull(wake);
        return grains.ClockOf(realm, wake.Target).ScheduleAsync([], [wake]);
    }
}
