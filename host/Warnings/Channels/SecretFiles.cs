using Newtonsoft.Json.Linq;

namespace Haimen.Host.Warnings.Channels;

/// <summary>Reads the files that secrets stand in. A refusal repeats neither the file's name, which may be a secret put in the wrong place, nor its content.</summary>
/// <param name="folder">What relative paths are relative to.</param>
/// <param name="refuse">Takes down a fault.</param>
internal sealed class SecretFiles(string folder, RefuseValue refuse)
{
    /// <summary>Standard Webhooks: a key has 24 to 64 bytes.</summary>
    private const int LeastKeyBytes = 24;
    private const int MostKeyBytes = 64;
    private const int MostKeys = 3;
    private const int MostBytes = 4096;
    private const string KeyPrefix = "whsec_";

    /// <summary>The one line of a file.</summary>
    public Secret? Read(JToken? named, params ReadOnlySpan<object> path)
    {
        if (Lines(named, path) is not { } lines) return null;
        if (lines.Length == 1) return new Secret(lines[0]);
        refuse("the file must hold one line", path);
        return null;
    }

    /// <summary>A webhook's keys, one a line.</summary>
    public IReadOnlyList<Secret> ReadKeys(JToken? named, params ReadOnlySpan<object> path)
    {
        if (Lines(named, path) is not { } lines) return [];
        if (lines.Length <= MostKeys && Array.TrueForAll(lines, IsKey)) return [.. lines.Select(x => new Secret(x[KeyPrefix.Length..]))];
        refuse($"the file must hold 1 to {MostKeys} lines, each {KeyPrefix} and base64 of {LeastKeyBytes} to {MostKeyBytes} bytes", path);
        return [];
    }

    private static bool IsKey(string line)
    {
        Span<byte> key = stackalloc byte[MostBytes];
        return line.StartsWith(KeyPrefix, StringComparison.Ordinal) && Convert.TryFromBase64String(line[KeyPrefix.Length..], key, out var bytes) && bytes is >= LeastKeyBytes and <= MostKeyBytes;
    }

    private string[]? Lines(JToken? named, ReadOnlySpan<object> path)
    {
        if (ChannelReader.Text(named) is not { Length: > 0 } name)
        {
            refuse("must be the path of a file, relative to this file's folder", path);
            return null;
        }

        try
        {
            var file = new FileInfo(Path.Combine(folder, name));
            var lines = file.Length <= MostBytes ? File.ReadAllText(file.FullName).TrimEnd('\r', '\n').ReplaceLineEndings("\n").Split('\n') : [];
            if (lines.Length > 0 && Array.TrueForAll(lines, x => x.Length > 0 && !x.Any(char.IsControl))) return lines;
            refuse($"the file must hold text of 1 to {MostBytes} bytes without empty lines", path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            refuse("the file cannot be read: must be the path of a readable file, relative to this file's folder", path);
        }

        return null;
    }
}
