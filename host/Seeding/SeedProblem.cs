namespace Haimen.Host.Seeding;

/// <summary>One thing wrong with a seed folder: where it is, what stands there and what may stand there.</summary>
/// <param name="File">Path of the file as it was given.</param>
/// <param name="Line">Line from 1, or 0 when the whole file is meant.</param>
/// <param name="Path">Field path such as <c>depots[3].stock.sandbag</c>, or empty.</param>
/// <param name="Value">The value found, or empty.</param>
/// <param name="Message">What is wrong and, where there is one, the allowed range.</param>
internal sealed record SeedProblem(string File, int Line, string Path, string Value, string Message)
{
    /// <summary>The line that a person and an editor can follow: <c>file:line: path: value message</c>.</summary>
    public override string ToString()
    {
        var place = Line > 0 ? $"{File}:{Line}" : File;
        var field = Path.Length > 0 ? $"{Path}: " : "";
        return $"{place}: {field}{Message}";
    }
}
