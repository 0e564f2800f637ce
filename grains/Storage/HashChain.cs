using System.Security.Cryptography;
using System.Text;

namespace Haimen.Grains.Storage;

/// <summary>
/// Lines of JSON that are chained: each ends with the SHA-256 of itself without that field, and holds the hash of the line before. So nobody
/// can change, take out or put in a line without changing every line after it.
/// </summary>
internal static class HashChain
{
    private const string HashStart = ",\"hash\":\"";
    private const int HashDigits = 64;
    private const int TailLength = 9 + HashDigits + 2;

    /// <summary>What stands as the hash before the first line.</summary>
    public static readonly string Genesis = new('0', HashDigits);

    /// <summary>Ends a line with its hash.</summary>
    /// <param name="body">A JSON object in one line, which holds the hash of the line before.</param>
    /// <param name="hash">The line's hash.</param>
    public static string Close(string body, out string hash)
    {
        hash = HashOf(body);
        return $"{body.AsSpan(0, body.Length - 1)}{HashStart}{hash}\"}}";
    }

    /// <summary>Checks that a line has the hash that it says.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hash">Its hash; empty where it has none.</param>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static string? Check(string line, out string hash)
    {
        hash = "";
        var tail = line.Length - TailLength;
        if (tail < 1 || !line.AsSpan(tail).StartsWith(HashStart, StringComparison.Ordinal) || !line.EndsWith("\"}", StringComparison.Ordinal))
            return "does not end with its hash";
        hash = line.Substring(tail + HashStart.Length, HashDigits);
        var computed = HashOf($"{line.AsSpan(0, tail)}}}");
        return hash == computed ? null : $"its content has hash {computed}, but it says {hash}";
    }

    private static string HashOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
}
