namespace Haimen.Grains.Domains.Containment;

/// <summary>
/// Why a call to a domain gave no answer. Text only: an exception of a plugin would keep the plugin's code in memory.
/// </summary>
/// <param name="Function">What it was called for.</param>
/// <param name="Kind">How it failed.</param>
/// <param name="Detail">What happened, one line.</param>
internal sealed record DomainFailure(DomainFunction Function, DomainFailureKind Kind, string Detail)
{
    private const int LongestDetail = 500;

    /// <summary>Puts an exception of foreign code into words. Its own members are foreign code too, and may throw.</summary>
    public static DomainFailure From(DomainFunction function, Exception exception)
    {
        string detail;
        try
        {
            detail = $"{exception.GetType().Name}: {exception.Message}";
        }
#pragma warning disable CA1031 // Foreign code may throw anything.
        catch
#pragma warning restore CA1031
        {
            detail = "an exception that cannot say what it is";
        }

        return new DomainFailure(function, DomainFailureKind.Threw, OneLine(detail));
    }

    /// <summary>A text from outside on one line and not too long.</summary>
    public static string OneLine(string text)
    {
        var line = string.Concat(text.ReplaceLineEndings(" ").Select(x => char.IsControl(x) ? ' ' : x));
        return line.Length <= LongestDetail ? line : line[..LongestDetail] + "…";
    }

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        DomainFailureKind.Threw => $"{Function} threw {Detail}",
        _ => $"{Function}: {Detail}",
    };
}
