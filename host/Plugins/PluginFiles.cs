using System.Security.Cryptography;
using System.Text;
using Haimen.Host.Storage;

namespace Haimen.Host.Plugins;

/// <summary>The files of a plugin and what they hash to.</summary>
internal static class PluginFiles
{
    /// <summary>Files that run, or are read as code. One of these that the manifest does not name is not taken.</summary>
    private static readonly string[] Executable = [".dll", ".exe", ".so", ".dylib", ".py", ".js", ".sh"];

    /// <summary>SHA-256 of every file but the manifest and its signature, in hexadecimal, by path with forward slashes.</summary>
    public static SortedDictionary<string, string> Hash(string folder)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in All(folder))
        {
            if (path is PluginManifest.FileName or PluginSignature.FileName) continue;
            using var stream = File.OpenRead(Path.Combine(folder, path));
            hashes[path] = Convert.ToHexStringLower(SHA256.HashData(stream));
        }

        return hashes;
    }

    /// <summary>One hash of a whole folder, manifest and all.</summary>
    public static string Digest(string folder)
    {
        var text = new StringBuilder();
        foreach (var (path, hash) in Hash(folder)) text.Append(path).Append(' ').Append(hash).Append('\n');
        text.Append(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, PluginManifest.FileName)))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Holds a folder to the hashes in its manifest.</summary>
    /// <exception cref="PluginRefusedException">A file is missing, has another hash, or runs and is not named.</exception>
    public static void Verify(string folder, IReadOnlyDictionary<string, string> expected)
    {
        var found = Hash(folder);
        foreach (var (path, hash) in expected.OrderBy(x => x.Key, StringComparer.Ordinal))
        {
            if (!found.Remove(path, out var actual)) throw new PluginRefusedException(folder, $"files: {path} is missing");
            if (!string.Equals(actual, hash, StringComparison.OrdinalIgnoreCase))
                throw new PluginRefusedException(folder, $"files: {path} has SHA-256 {actual}, and the manifest says {hash}");
        }

        if (found.Keys.FirstOrDefault(x => Executable.Contains(Path.GetExtension(x), StringComparer.OrdinalIgnoreCase)) is { } extra)
            throw new PluginRefusedException(folder, $"files: {extra} is not in the manifest, and it can be run");
    }

    /// <summary>A mark that changes when anything in a folder is written, without reading it.</summary>
    public static string Mark(string folder)
    {
        var text = new StringBuilder();
        foreach (var path in All(folder))
        {
            var file = new FileInfo(Path.Combine(folder, path));
            text.Append(path).Append('|').Append(file.Length).Append('|').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Copies a folder beside its place first, so that a copy that was cut short is never taken for one.</summary>
    public static void Copy(string from, string to)
    {
        var draft = to + ".draft";
        if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        foreach (var path in All(from))
        {
            var target = Path.Combine(draft, path);
            var bytes = File.ReadAllBytes(Path.Combine(from, path));
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, bytes);
            }
            // A file that may not grow so far shows as the second.
            catch (Exception e) when (e is IOException or ArgumentOutOfRangeException)
            {
                throw new StoreRefusedException($"{to} cannot be written: {e.Message}; is the disk full?", e);
            }
        }

        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        Directory.Move(draft, to);
    }

    private static IEnumerable<string> All(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(x => Path.GetRelativePath(folder, x).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
