using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Haimen.Architecture.Tests;

/// <summary>The repository as it lies on disk: its projects, its sources and what was built of them.</summary>
internal static class House
{
    public static string Root { get; } = Find();

    /// <summary>Project files, relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Projects { get; } = [.. Files("*.csproj")];

    /// <summary>Hand-written sources, relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. Files("*.cs")];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The projects that a project refers to, relative to the root.</summary>
    public static IReadOnlyList<string> ProjectReferences(string project)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, project))!;
        return
        [
            .. Items(project, "ProjectReference")
                // What is only built along, and not referenced, is no reference.
                .Where(x => (string?)x.Attribute("ReferenceOutputAssembly") != "false")
                .Select(x => Relative(Path.GetFullPath(Path.Combine(folder, (string)x.Attribute("Include")!)))),
        ];
    }

    public static IReadOnlyList<string> PackageReferences(string project) =>
        [.. Items(project, "PackageReference").Select(x => (string)x.Attribute("Include")!)];

    /// <summary>Simple names of the assemblies that a built assembly refers to.</summary>
    /// <param name="file">Path within this test's output folder.</param>
    public static IReadOnlyList<string> AssemblyReferences(string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, file));
        using var portable = new PEReader(stream);
        var metadata = portable.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(x => metadata.GetString(metadata.GetAssemblyReference(x).Name))];
    }

    private static string Find()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Haimen.Actors.sln")))
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return at;
    }

    private static IEnumerable<XElement> Items(string project, string name) => XDocument.Parse(Read(project)).Descendants(name);

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        .Select(Relative)
        .Where(x => !x.Split('/').Any(part => part is "bin" or "obj" or "node_modules" || part.StartsWith('.')))
        .Order(StringComparer.Ordinal);

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
