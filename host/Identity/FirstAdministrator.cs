using Haimen.Grains.Identity;
using Haimen.Host.CommandLine;

namespace Haimen.Host.Identity;

/// <summary>
/// The account that a new host begins with. It has every role but a device's: it can give itself any, so that to withhold one would protect
/// nobody. Its one-time secret is shown at the start, and at each further one until it was used.
/// </summary>
internal static class FirstAdministrator
{
    /// <summary>The account's name.</summary>
    public const string Name = "admin";

    /// <summary>Makes it where there is no account.</summary>
    /// <param name="grains">The actors.</param>
    /// <param name="password">Its password, where a program sets the host up; null for a one-time secret.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>What the operator is told; null where there is nothing to tell.</returns>
    /// <exception cref="InputRefusedException">The password is not allowed.</exception>
    public static async Task<string?> EnsureAsync(IGrainFactory grains, string? password, CancellationToken cancellationToken)
    {
        var register = grains.GetGrain<IAccountRegisterGrain>(AccountKeys.Register);
        var names = await register.ListAsync(cancellationToken);
        if (names.Any(x => x != Name)) return null;
        var account = grains.GetGrain<IAccountGrain>(AccountKeys.Account(Name));
        var known = await account.GetAsync(cancellationToken);
        if (known is { MustChangePassword: false }) return null;
        await register.EnterAsync(Name, cancellationToken);
        var outcome = known is not null ? await account.ResetPasswordAsync(cancellationToken) : await account.CreateAsync(
            new AccountDraft
            {
                Kind = AccountKind.Person,
                DisplayName = "系统管理员 Administrator",
                Grants = [.. Enum.GetValues<Role>().Where(x => x != Role.Device).Select(x => new Grant { Role = x })],
                Password = password,
            },
            cancellationToken);
        // Another host of the same store was there in the meantime.
        if (!outcome.Accepted && await account.GetAsync(cancellationToken) is not null) return null;
        if (!outcome.Accepted) throw new InputRefusedException($"--administrator-password-file: {outcome.Refusal.Replace("newPassword: ", "", StringComparison.Ordinal)}");
        return outcome.Secret is null
            ? null
            : $"First administrator: {Name}, one-time secret: {outcome.Secret} (to be changed at the first sign-in, within 72 h; it is not shown again once used)";
    }
}
