using Haimen.Grains.Feed;

namespace Haimen.Host.Feed;

/// <summary>Puts the live feed into the host.</summary>
internal static class FeedServices
{
    public static void AddFeed(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<FeedOptions>().BindConfiguration("Feed").Validate(
            x => x.Subscribers >= 0 && x.Kept >= 0 && x.Waiting > 0 && x.Gather > TimeSpan.Zero && x.Heartbeat > TimeSpan.Zero && x.Sweep > TimeSpan.Zero,
            "HAIMEN_FEED__…: Waiting, Gather, Heartbeat and Sweep must be more than 0, Subscribers and Kept not negative");
        builder.Services.AddSingleton<FeedReader>();
        builder.Services.AddSingleton<FeedStream>();
        builder.Services.AddSingleton<RealmFeeds>();
        builder.Services.AddHostedService(x => x.GetRequiredService<RealmFeeds>());
        builder.Services.AddSingleton<ChangeTeller>();
        builder.Services.AddSingleton<IRealmChanges>(x => x.GetRequiredService<ChangeTeller>());
        builder.Services.AddHostedService(x => x.GetRequiredService<ChangeTeller>());
    }
}
