using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Haimen.Host.Api.Calls;

/// <summary>
/// Pages of a list in a total order. A token names the last entry shown, not a number of entries, so that what is added or taken
/// away before it neither repeats nor hides another. It also names the filters it was made for.
/// </summary>
internal static class Paging
{
    private const int Usual = 100;
    private const int Most = 1000;

    /// <summary>A page.</summary>
    /// <param name="sorted">All entries that the filters let through, ordered.</param>
    /// <param name="position">An entry's place in that order: no two have the same.</param>
    /// <param name="order">Compares two places.</param>
    /// <param name="size">The size asked for, 0 for the usual one.</param>
    /// <param name="token">The token, empty for the first page.</param>
    /// <param name="filters">What the list was filtered and ordered by.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> sorted, Func<T, string> position, Comparison<string> order, int size, string token, string filters)
    {
        if (size is < 0 or > Most) throw Refusal.Field("pageSize", size, "1 to 1000");
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(filters)).AsSpan(0, 4));
        var start = 0;
        if (token.Length > 0)
        {
            var after = Read(token, mark);
            while (start < sorted.Count && order(position(sorted[start]), after) <= 0) start++;
        }

        var page = sorted.Skip(start).Take(size == 0 ? Usual : size).ToList();
        var next = page.Count > 0 && start + page.Count < sorted.Count
            ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{mark}{position(page[^1])}"))
            : "";
        return new Page<T>(page, next, sorted.Count);
    }

    /// <summary>A page of a list that is ordered by id.</summary>
    public static Page<T> ById<T>(IEnumerable<T> entries, Func<T, string> id, int size, string token, params ReadOnlySpan<string> filters) =>
        Of([.. entries.OrderBy(id, StringComparer.Ordinal)], id, string.CompareOrdinal, size, token, string.Join('\n', filters.ToArray()));

    private static string Read(string token, string mark)
    {
        try
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
            if (text.StartsWith(mark, StringComparison.Ordinal)) return text[mark.Length..];
        }
        catch (FormatException)
        {
        }

        throw Refusal.Field("pageToken", token, "the nextPageToken of an answer to the same filters and order");
    }
}
