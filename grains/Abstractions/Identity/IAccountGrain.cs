using Haimen.Grains.Resources;
using Orleans.Concurrency;

namespace Haimen.Grains.Identity;

/// <summary>
/// An account, keyed <c>live/account/NAME</c>: its password as a hash, its grants, its sessions and tokens as hashes. One actor checks
/// one account's passwords one after the other, so that guessing is no faster for being done at many doors.
/// </summary>
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>Makes the account; a person without a password gets a one-time secret.</summary>
    /// <param name="draft">What it is to be.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<SecretOutcome> CreateAsync(AccountDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Signs a person in.</summary>
    /// <param name="password">The password.</param>
    /// <param name="label">What the session is for, e.g. the address that it comes from.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<SignInOutcome> SignInAsync(string password, string label, CancellationToken cancellationToken = default);

    /// <summary>Changes the password, whoever knows the present one or the one-time secret. Ends all sessions.</summary>
    /// <param name="password">The present one.</param>
    /// <param name="newPassword">The new one.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> ChangePasswordAsync(string password, string newPassword, CancellationToken cancellationToken = default);

    /// <summary>Ends all sessions and gives a one-time secret.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<SecretOutcome> ResetPasswordAsync(CancellationToken cancellationToken = default);

    /// <summary>Says what it may do from now on.</summary>
    /// <param name="grants">All its grants.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> SetGrantsAsync(Grant[] grants, CancellationToken cancellationToken = default);

    /// <summary>Shuts it out, or lets it in again. Shut out, its sessions and tokens are no longer answered.</summary>
    /// <param name="disabled">Whether it is shut out.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> SetDisabledAsync(bool disabled, CancellationToken cancellationToken = default);

    /// <summary>Ends a lock after wrong passwords.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> UnlockAsync(CancellationToken cancellationToken = default);

    /// <summary>Issues a token to a service.</summary>
    /// <param name="label">What it is for.</param>
    /// <param name="lifetime">How long it lasts.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<SecretOutcome> IssueTokenAsync(string label, TimeSpan lifetime, CancellationToken cancellationToken = default);

    /// <summary>Ends a session or token.</summary>
    /// <param name="tokenId">Its id.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> RevokeTokenAsync(string tokenId, CancellationToken cancellationToken = default);

    /// <summary>Whose a token is; null where it is not, or no longer, one of this account's.</summary>
    /// <param name="tokenId">Its id.</param>
    /// <param name="secretHash">The SHA-256 of its secret in hexadecimal digits.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<IdentifiedAccount?> IdentifyAsync(string tokenId, string secretHash, CancellationToken cancellationToken = default);

    /// <summary>The account; null where there is none.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<AccountView?> GetAsync(CancellationToken cancellationToken = default);
}
