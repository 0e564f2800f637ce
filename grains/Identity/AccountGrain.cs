using System.Security.Cryptography;
using System.Text;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Microsoft.AspNetCore.Identity;

namespace Haimen.Grains.Identity;

internal sealed class AccountGrain([PersistentState("account")] IPersistentState<AccountState> stored, IRealmClock clock) : Grain, IAccountGrain
{
    private static readonly PasswordHasher<AccountState> Hasher = new();
    private static readonly CommandOutcome Absent = CommandOutcome.Refused("there is no such account");

    private string Name => ActorKey.Parse(this.GetPrimaryKeyString()).Id["account/".Length..];

    private AccountState State => stored.State;

    private DateTimeOffset Now => clock.Now(RealmId.Live);

    public async Task<SecretOutcome> CreateAsync(AccountDraft draft, CancellationToken cancellationToken)
    {
        if (State.Exists) return new SecretOutcome { Refusal = $"account '{Name}' exists already" };
        if (draft.Password is { } password && PasswordRules.Refuse(Name, password) is { } refusal) return new SecretOutcome { Refusal = refusal };
        (State.Exists, State.Kind, State.DisplayName, State.Grants, State.CreatedAt) = (true, draft.Kind, draft.DisplayName, draft.Grants, Now);
        string? secret = null;
        if (draft.Password is { } given) State.PasswordHash = Hasher.HashPassword(State, given);
        else if (draft.Kind == AccountKind.Person) secret = GiveSecret();
        await stored.WriteStateAsync(cancellationToken);
        return new SecretOutcome { Secret = secret };
    }

    public async Task<SignInOutcome> SignInAsync(string password, string label, CancellationToken cancellationToken)
    {
        if (await CheckAsync(password, cancellationToken) is { } failed) return failed;
        if (State.MustChangePassword) return new SignInOutcome { Result = SignInResult.MustChangePassword };
        var token = Issue(label, SignInRules.Session, out var view);
        await stored.WriteStateAsync(cancellationToken);
        return new SignInOutcome { Result = SignInResult.SignedIn, Token = token, Until = view.ExpiresAt, Account = View() };
    }

    public async Task<CommandOutcome> ChangePasswordAsync(string password, string newPassword, CancellationToken cancellationToken)
    {
        if (await CheckAsync(password, cancellationToken) is { } failed)
            return CommandOutcome.Refused(failed.Result == SignInResult.Locked ? "too many wrong passwords; try again later" : "the name or the password is wrong");
        if (PasswordRules.Refuse(Name, newPassword) is { } refusal) return CommandOutcome.Refused(refusal);
        if (newPassword == password) return CommandOutcome.Refused("newPassword: must be another than the present one");
        State.PasswordHash = Hasher.HashPassword(State, newPassword);
        (State.MustChangePassword, State.SecretExpiresAt) = (false, null);
        State.Tokens.Clear();
        await stored.WriteStateAsync(cancellationToken);
        return CommandOutcome.Done;
    }

    public async Task<SecretOutcome> ResetPasswordAsync(CancellationToken cancellationToken)
    {
        if (!State.Exists) return new SecretOutcome { Refusal = Absent.Refusal };
        if (State.Kind != AccountKind.Person) return new SecretOutcome { Refusal = "a service has no password; issue it a token" };
        var secret = GiveSecret();
        State.Tokens.Clear();
        await stored.WriteStateAsync(cancellationToken);
        return new SecretOutcome { Secret = secret };
    }

    public Task<CommandOutcome> SetGrantsAsync(Grant[] grants, CancellationToken cancellationToken) => ChangeAsync(x => x.Grants = grants, cancellationToken);

    public Task<CommandOutcome> SetDisabledAsync(bool disabled, CancellationToken cancellationToken) => ChangeAsync(x => x.Disabled = disabled, cancellationToken);

    public Task<CommandOutcome> UnlockAsync(CancellationToken cancellationToken) =>
        ChangeAsync(x => (x.FailuresInARow, x.LockedUntil) = (0, null), cancellationToken);

    public async Task<SecretOutcome> IssueTokenAsync(string label, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        if (!State.Exists) return new SecretOutcome { Refusal = Absent.Refusal };
        if (State.Kind != AccountKind.Service) return new SecretOutcome { Refusal = "a person signs in; only a service is issued tokens" };
        if (State.Tokens.Count(x => x.Shown.ExpiresAt > Now) >= SignInRules.MostTokens) return new SecretOutcome { Refusal = $"a service has at most {SignInRules.MostTokens} tokens; revoke one first" };
        var token = Issue(label, lifetime, out var view);
        await stored.WriteStateAsync(cancellationToken);
        return new SecretOutcome { Secret = token, Token = view };
    }

    public async Task<CommandOutcome> RevokeTokenAsync(string tokenId, CancellationToken cancellationToken)
    {
        if (!State.Exists) return Absent;
        if (State.Tokens.RemoveAll(x => x.Shown.Id == tokenId) == 0) return CommandOutcome.Refused($"account '{Name}' has no token '{tokenId}'");
        await stored.WriteStateAsync(cancellationToken);
        return CommandOutcome.Done;
    }

    public ValueTask<IdentifiedAccount?> IdentifyAsync(string tokenId, string secretHash, CancellationToken cancellationToken)
    {
        if (!State.Exists || State.Disabled) return default;
        var kept = State.Tokens.Find(x => x.Shown.Id == tokenId);
        var matches = kept is not null && kept.Shown.ExpiresAt > Now
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept.SecretHash), Encoding.ASCII.GetBytes(secretHash));
        return ValueTask.FromResult(matches
            ? new IdentifiedAccount { Name = Name, Kind = State.Kind, Grants = State.Grants, TokenId = tokenId, ExpiresAt = kept!.Shown.ExpiresAt }
            : null);
    }

    public ValueTask<AccountView?> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(State.Exists ? View() : null);

    /// <summary>Checks a password and counts the wrong ones; null where it is right. A failure is written down before it is answered.</summary>
    private async Task<SignInOutcome?> CheckAsync(string password, CancellationToken cancellationToken)
    {
        var refused = new SignInOutcome { Result = SignInResult.Refused };
        if (State.PasswordHash is not { } hash) return refused;
        if (State.LockedUntil > Now) return new SignInOutcome { Result = SignInResult.Locked, Until = State.LockedUntil };
        var right = Hasher.VerifyHashedPassword(State, hash, password) != PasswordVerificationResult.Failed && !(State.SecretExpiresAt <= Now);
        if (right && !State.Disabled)
        {
            (State.FailuresInARow, State.LockedUntil) = (0, null);
            return null;
        }

        if (!right)
        {
            State.FailuresInARow++;
            var locked = SignInRules.LockAfter(State.FailuresInARow);
            State.LockedUntil = locked > TimeSpan.Zero ? Now + locked : null;
            await stored.WriteStateAsync(cancellationToken);
        }

        return refused;
    }

    private async Task<CommandOutcome> ChangeAsync(Action<AccountState> change, CancellationToken cancellationToken)
    {
        if (!State.Exists) return Absent;
        change(State);
        await stored.WriteStateAsync(cancellationToken);
        return CommandOutcome.Done;
    }

    private string GiveSecret()
    {
        var secret = PasswordRules.NewSecret();
        State.PasswordHash = Hasher.HashPassword(State, secret);
        (State.MustChangePassword, State.SecretExpiresAt) = (true, Now + SignInRules.Secret);
        (State.FailuresInARow, State.LockedUntil) = (0, null);
        return secret;
    }

    private string Issue(string label, TimeSpan lifetime, out TokenView view)
    {
        var now = Now;
        State.Tokens.RemoveAll(x => x.Shown.ExpiresAt <= now);
        while (State.Tokens.Count >= SignInRules.MostTokens) State.Tokens.RemoveAt(0);
        var text = TokenText.New(Name, out var token);
        view = new TokenView(text.Id, label, now, now + lifetime);
        State.Tokens.Add(new KeptToken(view, text.SecretHash));
        return token;
    }

    private AccountView View() => new()
    {
        Name = Name,
        Kind = State.Kind,
        DisplayName = State.DisplayName,
        Grants = State.Grants,
        Disabled = State.Disabled,
        LockedUntil = State.LockedUntil > Now ? State.LockedUntil : null,
        MustChangePassword = State.MustChangePassword,
        CreatedAt = State.CreatedAt,
        Tokens = [.. State.Tokens.Where(x => x.Shown.ExpiresAt > Now).Select(x => x.Shown)],
    };
}
