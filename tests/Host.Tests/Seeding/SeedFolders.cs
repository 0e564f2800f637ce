using Haimen.Host.Seeding;

namespace Haimen.Host.Tests.Seeding;

/// <summary>The stored seed folder, and throw-away copies of it to break.</summary>
internal sealed class SeedFolders : IDisposable
{
    private SeedFolders(string folder) => Folder = folder;

    public static string Stored { get; } = Find();

    public string Folder { get; }

    public static SeedFolders Empty() => new(Directory.CreateTempSubdirectory("haimen-seeds-").FullName);

    public static SeedFolders Copy()
    {
        var copy = Empty();
        foreach (var file in Directory.GetFiles(Stored))
        {
            File.Copy(file, Path.Combine(copy.Folder, Path.GetFileName(file)));
        }

        return copy;
    }

    /// <summary>Replaces the first occurrence and returns the line it stood on.</summary>
    public int Replace(string file, string find, string with)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold {find}");
        File.WriteAllText(path, text[..at] + with + text[(at + find.Length)..]);
        return 1 + text[..at].Count(c => c == '\n');
    }

    /// <summary>The problems as lines, with the folder left out of the path.</summary>
    public string[] Problems() =>
        [.. DistrictLoader.Check(Folder).Problems.Select(problem => problem.ToString().Replace(Folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal))];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Find()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Haimen.Actors.sln")))
        {
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(at, "seeds", "haimen");
    }
}
