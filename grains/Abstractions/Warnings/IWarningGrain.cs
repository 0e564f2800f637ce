using Haimen.Grains.Clocks;
using Haimen.Grains.Resources;
using Orleans.Concurrency;

namespace Haimen.Grains.Warnings;

/// <summary>
/// A public warning, keyed <c>realm/warningId</c>: drafted → issued → updated → cleared or expired. Who may issue is policy:
/// a virtual realm issues by itself. In live orange and red wait for approval, a new warning as much as one that is raised; what a
/// domain wants goes out by itself after ten minutes, what a person or another authority drafted never does.
/// </summary>
public interface IWarningGrain : IWakeable
{
    /// <summary>Drafts the warning, or renews it with what the area says now. A warning that has ended is not taken up again.</summary>
    /// <param name="proposal">What the area says.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> ProposeAsync(WarningProposalMessage proposal, CancellationToken cancellationToken = default);

    /// <summary>Drafts for a person or another authority. A draft never goes out by itself.</summary>
    /// <param name="draft">What to say.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> DraftAsync(WarningDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Approves a draft or a change that waits, which is then issued.</summary>
    /// <param name="order">The command.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> ApproveAsync(WarningOrder order, CancellationToken cancellationToken = default);

    /// <summary>Issues a draft that needs no approval: a person's, blue or yellow.</summary>
    /// <param name="order">The command.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> IssueAsync(WarningOrder order, CancellationToken cancellationToken = default);

    /// <summary>Changes what it says. What a domain proposes afterwards counts again once it proposes another colour than before.</summary>
    /// <param name="draft">What to say instead.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> UpdateAsync(WarningDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Lifts the warning, or drops a draft. The domain is not heard again until it sees worse, or for three hours.</summary>
    /// <param name="order">The command.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> CancelAsync(WarningOrder order, CancellationToken cancellationToken = default);

    /// <summary>Who is told of it, by recipient, in the order in which they were first told.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<string[]> RecipientsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lifts the warning: its area says that the hazard is over.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> ClearAsync(string reason, CancellationToken cancellationToken = default);

    /// <summary>How it stands; null before it was drafted.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<WarningView?> GetAsync(CancellationToken cancellationToken = default);
}
