namespace Haimen.Host.Plugins;

/// <summary>A plugin cannot be used; the message is one line: where and why.</summary>
internal sealed class PluginRefusedException(string folder, string reason, Exception? inner = null)
    : Exception($"plugin {folder}: {reason}", inner)
{
    public string Folder { get; } = folder;

    public string Reason { get; } = reason;
}
