namespace Haimen.Host.Feed;

/// <summary>How much the feed keeps, and for how many. Set by environment variables, e.g. <c>HAIMEN_FEED__SUBSCRIBERS=5000</c>.</summary>
internal sealed class FeedOptions
{
    /// <summary>The most watchers of one host.</summary>
    public int Subscribers { get; set; } = 2000;

    /// <summary>Changes that are kept for those who come back.</summary>
    public int Kept { get; set; } = 20_000;

    /// <summary>Changes that may wait for one watcher; with more it gets a snapshot.</summary>
    public int Waiting { get; set; } = 2000;

    /// <summary>How long changes are gathered: of a thing that changes more than once in it only the last state is told.</summary>
    public TimeSpan Gather { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How often a quiet feed says that it is alive.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often every actor is looked at, in case a note of a change was lost with a host.</summary>
    public TimeSpan Sweep { get; set; } = TimeSpan.FromMinutes(1);
}
