using System.Text.RegularExpressions;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>How ids are written.</summary>
internal static partial class Names
{
    /// <summary>Lower-case ASCII letters and digits in words joined by hyphens.</summary>
    public static bool IsId(string? id) => id is { Length: > 0 and <= 60 } && Id().IsMatch(id);

    /// <summary>Finds ids that are badly written or stand twice.</summary>
    public static void Look(Findings findings, string where, IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            findings.Require(IsId(id), $"{where}: '{id}' is not an id; must be lower-case letters, digits and hyphens");
            findings.Require(id is null || seen.Add(id), $"{where}: '{id}' stands twice");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();
}
