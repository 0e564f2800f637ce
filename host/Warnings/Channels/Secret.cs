using System.Diagnostics;

namespace Haimen.Host.Warnings.Channels;

/// <summary>A secret that came from a file. It does not print itself, so that no log can hold it by accident.</summary>
/// <param name="value">What it is.</param>
[DebuggerDisplay("***")]
internal sealed class Secret(string value)
{
    /// <summary>The secret itself, for the one call that needs it.</summary>
    public string Reveal() => value;

    public override string ToString() => "***";
}
