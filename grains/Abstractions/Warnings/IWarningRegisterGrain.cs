using Orleans.Concurrency;

namespace Haimen.Grains.Warnings;

/// <summary>The ids of a realm's warnings, keyed <c>realm/warnings</c>, in the order in which they were first drafted.</summary>
public interface IWarningRegisterGrain : IGrainWithStringKey
{
    /// <summary>Enters a warning, before it writes anything of its own; one that is entered already stays where it is.</summary>
    /// <param name="warningId">The warning.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task EnterAsync(string warningId, CancellationToken cancellationToken = default);

    /// <summary>All entered ids.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<string[]> ListAsync(CancellationToken cancellationToken = default);
}
