namespace Haimen.Host.Seeding;

/// <summary>What every file of a seed folder has: what was wrong with it by itself.</summary>
internal interface ISeedPart
{
    IReadOnlyList<SeedProblem> Problems { get; }
}

/// <summary>One file of a seed folder.</summary>
/// <param name="File">As read, or <see langword="null"/> when it could not be.</param>
/// <param name="Content">Typed, or <see langword="null"/> when its structure does not allow it.</param>
/// <param name="Problems">What is wrong with it by itself.</param>
internal sealed record SeedPart<T>(SeedFile? File, T? Content, IReadOnlyList<SeedProblem> Problems) : ISeedPart
    where T : class
{
    /// <summary>Reads a file and holds it against the schema of its name.</summary>
    public static SeedPart<T> Read(string path)
    {
        var problems = new List<SeedProblem>();
        var file = SeedFile.Read(path, problems);
        if (file is null)
        {
            return new SeedPart<T>(null, null, problems);
        }

        problems.AddRange(SeedSchema.Check(file, Path.GetFileNameWithoutExtension(path)));
        var content = file.As<T>();
        if (content is null && problems.Count == 0)
        {
            problems.Add(new SeedProblem(file.Path, 0, "", "", "the file does not have the structure of its schema"));
        }

        return new SeedPart<T>(file, content, problems);
    }
}
