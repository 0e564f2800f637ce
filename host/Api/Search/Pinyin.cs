using System.Collections.Frozen;

namespace Haimen.Host.Api.Search;

/// <summary>How Chinese characters are read, without tones: enough to find a name by typing it. One reading a character, the commonest.</summary>
internal static class Pinyin
{
    private static readonly FrozenDictionary<char, string> Readings = Read().ToFrozenDictionary();

    /// <summary>A name as it is read, without spaces: 海门港 is haimengang. What is no Chinese character stays, in lower case.</summary>
    public static string Of(string name) => string.Concat(name.Select(x => Readings.TryGetValue(x, out var syllable) ? syllable : char.ToLowerInvariant(x).ToString()));

    /// <summary>The initials of that: 海门港 is hmg.</summary>
    public static string InitialsOf(string name) => string.Concat(name.Select(x => Readings.TryGetValue(x, out var syllable) ? syllable[0] : char.ToLowerInvariant(x)));

    private static Dictionary<char, string> Read()
    {
        using var lines = new StreamReader(typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")!);
        var readings = new Dictionary<char, string>();
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            foreach (var character in line.AsSpan(space + 1)) readings.Add(character, line[..space]);
        }

        return readings;
    }
}
