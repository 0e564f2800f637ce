namespace Haimen.Host.Plugins;

/// <summary>What a host knows of one version of a plugin, or of a folder that holds none that can be used.</summary>
/// <param name="source">The folder that it was found in.</param>
internal sealed class PluginRecord(string source)
{
    private const int LongestHistory = 50;

    private readonly List<PluginStep> _history = [];

    /// <summary>The folder that it was found in.</summary>
    public string Source { get; } = source;

    /// <summary>Its manifest; null where that could not be read.</summary>
    public PluginManifest? Manifest { get; set; }

    /// <summary>The copy that is loaded; empty before there is one.</summary>
    public string Folder { get; set; } = "";

    /// <summary>SHA-256 over the names and hashes of all its files.</summary>
    public string Digest { get; set; } = "";

    /// <summary>Who signed it, by the name of the key; null where nobody that is trusted did.</summary>
    public string? SignedBy { get; set; }

    /// <summary>The context that its code was last loaded into; dead once the code is out of memory.</summary>
    public WeakReference? Context { get; set; }

    public string Id => Manifest?.Id ?? "";

    public string Version => Manifest?.Version ?? "";

    /// <summary>The last step.</summary>
    public PluginStep Last { get; private set; } = new(PluginState.Discovered, default, "");

    public PluginState State => Last.State;

    /// <summary>All steps, the latest last.</summary>
    public IReadOnlyList<PluginStep> History => _history;

    /// <summary>Whether it is in order, so that it may serve.</summary>
    public bool IsUsable => State is not (PluginState.Discovered or PluginState.Rejected);

    public void Become(PluginState state, DateTimeOffset at, string reason = "")
    {
        Last = new PluginStep(state, at, reason);
        _history.Add(Last);
        if (_history.Count > LongestHistory) _history.RemoveAt(0);
    }
}
