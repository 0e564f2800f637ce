using System.Collections.Concurrent;
using Haimen.Grains.Identity;

namespace Haimen.Host.Identity.Tokens;

/// <summary>
/// Whose a token is. What an account said is believed for five seconds, so that a request costs no call to an actor; so long a token that was
/// revoked may still be answered.
/// </summary>
internal sealed class TokenDirectory(IGrainFactory grains, TimeProvider time)
{
    /// <summary>How long an answer is believed.</summary>
    public static readonly TimeSpan Believed = TimeSpan.FromSeconds(5);

    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<TokenText, (SignedIn? Found, DateTimeOffset Until)> _remembered = new();

    /// <summary>Whose it is; null where it is nobody's.</summary>
    public async ValueTask<SignedIn?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (!TokenText.TryRead(token, out var text)) return null;
        var now = time.GetUtcNow();
        if (_remembered.TryGetValue(text, out var known) && known.Until > now) return known.Found is { } found && found.ExpiresAt > now ? found : null;
        var asked = await AskAsync(text, cancellationToken);
        // Whoever tries tokens at random fills it; what is in it is asked again soon anyway.
        if (_remembered.Count >= MostRemembered) _remembered.Clear();
        _remembered[text] = (asked, now + Believed);
        return asked;
    }

    /// <summary>Forgets what was believed of an account, on this host.</summary>
    public void Forget(string account)
    {
        foreach (var text in _remembered.Keys.Where(x => x.Account == account)) _remembered.TryRemove(text, out _);
    }

    private async Task<SignedIn?> AskAsync(TokenText text, CancellationToken cancellationToken)
    {
        // An actor is not made for a name that someone typed.
        if (!await grains.GetGrain<IAccountRegisterGrain>(AccountKeys.Register).ContainsAsync(text.Account, cancellationToken)) return null;
        var account = await grains.GetGrain<IAccountGrain>(AccountKeys.Account(text.Account)).IdentifyAsync(text.Id, text.SecretHash, cancellationToken);
        return account is null
            ? null
            : new SignedIn { Name = account.Name, Grants = account.Grants, TokenId = account.TokenId, ExpiresAt = account.ExpiresAt, IsSession = account.Kind == AccountKind.Person };
    }
}
