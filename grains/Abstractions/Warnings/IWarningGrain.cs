using Haimen.Grains.Clocks;
using Haimen.Grains.Resources;
using Orleans.Concurrency;

namespace Haimen.Grains.Warnings;

/// <summary>
/// A public warning, keyed <c>realm/warningId</c>: drafted → issued → updated → cleared or expired. Who may issue is policy:
/// a virtual realm issues by itself, in live orange and red wait for approval for ten minutes and then go out by themselves.
/// </summary>
public interface IWarningGrain : IWakeable
{
    /// <summary>Drafts the warning, or renews it with what the area says now. A warning that has ended is not taken up again.</summary>
    /// <param name="proposal">What the area says.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> ProposeAsync(WarningProposalMessage proposal, CancellationToken cancellationToken = default);

    /// <summary>Issues a draft that waits for approval.</summary>
    /// <param name="by">Who approves.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> ApproveAsync(string by, CancellationToken cancellationToken = default);

    /// <summary>Lifts the warning.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> ClearAsync(string reason, CancellationToken cancellationToken = default);

    /// <summary>How it stands; null before it was drafted.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<WarningView?> GetAsync(CancellationToken cancellationToken = default);
}
