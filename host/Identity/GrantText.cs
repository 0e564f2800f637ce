using System.Text.Json;
using Haimen.Grains.Identity;

namespace Haimen.Host.Identity;

/// <summary>A grant in a word, as the command line and the tokens of other issuers have it: <c>duty-officer</c>, <c>township-officer@haimengang,changle</c>, <c>commander:exercises</c>.</summary>
internal static class GrantText
{
    private const string Exercises = ":exercises";

    private static readonly Dictionary<string, Role> Roles = Enum.GetValues<Role>().ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>What a grant may be, in words.</summary>
    public static string Allowed { get; } = $"ROLE, ROLE@TOWNSHIP,… or either with {Exercises}, with ROLE one of {string.Join(", ", Roles.Keys)}";

    /// <summary>A role's name.</summary>
    public static string NameOf(Role role) => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());

    /// <summary>Reads one; null where it is none.</summary>
    public static Grant? Read(string text)
    {
        var exercises = text.EndsWith(Exercises, StringComparison.Ordinal);
        if (exercises) text = text[..^Exercises.Length];
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (!Roles.TryGetValue(at < 0 ? text : text[..at], out var role)) return null;
        string[] townships = at < 0 ? [] : text[(at + 1)..].Split(',', StringSplitOptions.TrimEntries);
        // An empty list means the whole district: a slip of the pen must not say that.
        return townships.Contains("") ? null : new Grant { Role = role, Townships = townships, ExercisesOnly = exercises };
    }

    /// <summary>Writes one.</summary>
    public static string Write(Grant grant) =>
        $"{NameOf(grant.Role)}{(grant.Townships.Length == 0 ? "" : $"@{string.Join(',', grant.Townships)}")}{(grant.ExercisesOnly ? Exercises : "")}";
}
