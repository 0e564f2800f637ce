using Haimen.Hazards;

namespace Haimen.Host.Plugins;

/// <summary>A plugin that was loaded.</summary>
/// <param name="Folder">Where from.</param>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Domain">The domain.</param>
internal sealed record LoadedPlugin(string Folder, PluginManifest Manifest, IHazardDomain Domain);
