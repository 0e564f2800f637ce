using Orleans.Concurrency;

namespace Haimen.Grains.Townships;

/// <summary>A township's command post, keyed <c>realm/townshipId</c>: routine → stand-by → responding, by the worst that any domain sees.</summary>
public interface ITownshipGrain : IGrainWithStringKey
{
    /// <summary>Takes what a domain's watch sees.</summary>
    /// <param name="note">What it sees.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task NoteAsync(TownshipNote note, CancellationToken cancellationToken = default);

    /// <summary>How it stands.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<TownshipStatus> GetStatusAsync(CancellationToken cancellationToken = default);
}
