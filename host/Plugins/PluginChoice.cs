namespace Haimen.Host.Plugins;

/// <summary>Which version serves.</summary>
/// <param name="Version">The version.</param>
/// <param name="ByOperator">Whether somebody said so; a version that came with a newer host does not replace it then.</param>
internal sealed record PluginChoice(string Version, bool ByOperator);
