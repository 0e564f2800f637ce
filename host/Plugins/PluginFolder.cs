namespace Haimen.Host.Plugins;

/// <summary>The folder that holds one folder a plugin.</summary>
internal static class PluginFolder
{
    /// <summary>The plugins that came with the host.</summary>
    public static string Default { get; } = Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>Loads every plugin of a folder, in the order of folder names.</summary>
    /// <exception cref="PluginRefusedException">The folder holds no plugin, or one of them cannot be used.</exception>
    public static LoadedPlugin[] LoadAll(string folder)
    {
        if (!Directory.Exists(folder)) throw new PluginRefusedException(folder, "there is no such folder");
        var folders = Directory.GetDirectories(folder).Order(StringComparer.Ordinal).ToArray();
        if (folders.Length == 0)
            throw new PluginRefusedException(folder, $"it holds no plugin; each is a folder of its own with a {PluginManifest.FileName}");
        var plugins = Array.ConvertAll(folders, x => PluginLoader.Load(x));
        var twice = plugins.GroupBy(x => x.Manifest.Id, StringComparer.Ordinal).FirstOrDefault(x => x.Count() > 1);
        if (twice is not null)
            throw new PluginRefusedException(twice.ElementAt(1).Folder, $"id '{twice.Key}' is taken by {twice.First().Folder}");
        return plugins;
    }
}
