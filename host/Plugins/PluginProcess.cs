namespace Haimen.Host.Plugins;

/// <summary>How a plugin runs in a process of its own.</summary>
internal sealed record PluginProcess
{
    /// <summary>
    /// The program and its arguments, run in the plugin's folder; <c>{socket}</c> stands for the socket to serve on. Null has the
    /// host's own program serve the entry assembly.
    /// </summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>Resident memory in MiB beyond which it is ended and started anew, 16 to 65536.</summary>
    /// <value>1024, several times what the flood domain needs with the whole district.</value>
    public int MemoryMB { get; init; } = 1024;
}
