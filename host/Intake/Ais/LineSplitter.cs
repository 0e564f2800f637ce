namespace Haimen.Host.Intake.Ais;

/// <summary>Cuts a stream of text into lines, of which it keeps a bounded amount.</summary>
internal sealed class LineSplitter
{
    private const int Longest = 2048;

    private string _rest = "";

    /// <summary>The lines that a piece completes.</summary>
    public IEnumerable<string> Take(string piece)
    {
        var parts = (_rest + piece).Split('\n');
        // A line that does not end is rubbish, not a sentence.
        _rest = parts[^1].Length <= Longest ? parts[^1] : "";
        return parts.Take(parts.Length - 1).Where(x => x.Length is > 0 and <= Longest);
    }
}
