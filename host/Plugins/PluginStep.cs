namespace Haimen.Host.Plugins;

/// <summary>A step in a plugin's life.</summary>
/// <param name="State">What it became.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, one line; empty where the state says it.</param>
internal sealed record PluginStep(PluginState State, DateTimeOffset At, string Reason);
