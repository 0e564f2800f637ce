using Orleans.Concurrency;

namespace Haimen.Grains.Feed;

/// <summary>A host on which someone watches a realm.</summary>
public interface IFeedListener : IGrainObserver
{
    /// <summary>Hears which actors have changed.</summary>
    /// <param name="changed">Each once.</param>
    [OneWay]
    Task HearAsync(ChangedActor[] changed);
}
