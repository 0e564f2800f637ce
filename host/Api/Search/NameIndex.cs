using System.Collections.Concurrent;

namespace Haimen.Host.Api.Search;

/// <summary>Finds names by Chinese characters, by their English name or id, by pinyin, and by its initials.</summary>
internal sealed class NameIndex
{
    private readonly ConcurrentDictionary<string, string[]> _forms = new(StringComparer.Ordinal);

    /// <summary>Whether a name answers to a query; every word of it must be found. An empty one finds everything.</summary>
    /// <param name="query">What someone typed.</param>
    /// <param name="id">The id.</param>
    /// <param name="nameZh">The Chinese name.</param>
    /// <param name="nameEn">The English name; null where there is none.</param>
    public bool Matches(string query, string id, string nameZh, string? nameEn = null)
    {
        var forms = _forms.GetOrAdd(nameZh, static name => [name.ToLowerInvariant(), Pinyin.Of(name), Pinyin.InitialsOf(name)]);
        return query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(word =>
            id.Contains(word, StringComparison.OrdinalIgnoreCase)
            || (nameEn?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false)
            || forms.Any(form => form.Contains(word.ToLowerInvariant(), StringComparison.Ordinal)));
    }
}
