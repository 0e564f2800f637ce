using Orleans.Concurrency;

namespace Haimen.Grains.Identity;

/// <summary>The names of all accounts, keyed <c>live/accounts</c>. An account is entered before it is made, so one that is listed may not be there yet.</summary>
public interface IAccountRegisterGrain : IGrainWithStringKey
{
    /// <summary>Enters a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task EnterAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Whether a name is entered.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<bool> ContainsAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>All names, ordered.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<string[]> ListAsync(CancellationToken cancellationToken = default);
}
