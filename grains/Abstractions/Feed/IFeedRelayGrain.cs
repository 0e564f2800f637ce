namespace Haimen.Grains.Feed;

/// <summary>Passes on which actors of a realm have changed, from every host to those on which someone watches; keyed <c>realm/feed</c>. It keeps nothing.</summary>
public interface IFeedRelayGrain : IGrainWithStringKey
{
    /// <summary>Passes on.</summary>
    /// <param name="changed">Each once.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Whether anyone listens.</returns>
    Task<bool> TellAsync(ChangedActor[] changed, CancellationToken cancellationToken = default);

    /// <summary>Listens for the next minute.</summary>
    /// <param name="listener">Who.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The number of this relay's life: where it is another than before, something may have been missed.</returns>
    Task<Guid> ListenAsync(IFeedListener listener, CancellationToken cancellationToken = default);

    /// <summary>Listens no longer.</summary>
    /// <param name="listener">Who.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task LeaveAsync(IFeedListener listener, CancellationToken cancellationToken = default);
}
