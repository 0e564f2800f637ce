using Haimen.Grains.Realms;

namespace Haimen.Grains.Identity;

/// <summary>Where accounts are found. They belong to no drill, and are kept with what is live.</summary>
public static class AccountKeys
{
    /// <summary>The longest name.</summary>
    public const int LongestName = 64;

    /// <summary>What a name may be, in words.</summary>
    public const string AllowedName = "1 to 64 of a-z, 0-9, - and .";

    /// <summary>An account.</summary>
    /// <param name="name">Its name.</param>
    public static string Account(string name) => RealmId.Live.Key($"account/{name}");

    /// <summary>The names of all.</summary>
    public static string Register { get; } = RealmId.Live.Key("accounts");

    /// <summary>Whether an account may be called so.</summary>
    /// <param name="name">The name.</param>
    public static bool IsName(string? name) =>
        name is { Length: > 0 and <= LongestName } && name.All(x => x is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.');
}
