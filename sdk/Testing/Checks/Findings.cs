namespace Haimen.Hazards.Testing.Checks;

/// <summary>Gathers what a check finds wrong.</summary>
internal sealed class Findings
{
    private const int Shown = 3;
    private const int LongestFinding = 300;
    private readonly List<string> _found = [];

    /// <summary>Why the check has nothing to look at; null where it has.</summary>
    public string? Skipped { get; private set; }

    public bool Any => _found.Count > 0;

    public int Count => _found.Count;

    /// <summary>What was found in a few lines' worth; the rest is counted.</summary>
    public string Text => string.Join("; ", _found.Take(Shown)) + (_found.Count > Shown ? $"; and {_found.Count - Shown} more" : "");

    public void Skip(string reason) => Skipped = reason;

    public void Add(string finding)
    {
        finding = finding.ReplaceLineEndings(" ");
        if (finding.Length > LongestFinding) finding = finding[..LongestFinding] + "…";
        if (!_found.Contains(finding, StringComparer.Ordinal)) _found.Add(finding);
    }

    public void Add(IEnumerable<string> findings, string prefix = "")
    {
        foreach (var finding in findings) Add(prefix + finding);
    }

    /// <summary>Adds a finding unless something holds.</summary>
    public void Require(bool holds, string finding)
    {
        if (!holds) Add(finding);
    }

    /// <summary>Adds a finding unless a text stands in both languages.</summary>
    public void RequireText(LocalizedText? text, string where) =>
        Require(text is not null && !string.IsNullOrWhiteSpace(text.Zh) && !string.IsNullOrWhiteSpace(text.En), $"{where}: must be given in Chinese and in English");

    /// <summary>Runs foreign code; what it throws is a finding.</summary>
    /// <returns>Whether it ended without throwing.</returns>
    public bool Try(string where, Action run)
    {
        try
        {
            run();
            return true;
        }
#pragma warning disable CA1031 // Foreign code may throw anything.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Add($"{where}: threw {Describe(e)}");
            return false;
        }
    }

    /// <summary>What was thrown and where in the domain's code.</summary>
    public static string Describe(Exception e)
    {
        var at = e.StackTrace?.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => !l.StartsWith("at System.", StringComparison.Ordinal));
        return $"{e.GetType().Name}: {e.Message}{(at is null ? "" : $" ({at})")}";
    }
}
