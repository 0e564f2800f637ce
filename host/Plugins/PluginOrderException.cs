namespace Haimen.Host.Plugins;

/// <summary>An operator's order about a plugin cannot be carried out; the message says why and what can be done.</summary>
internal sealed class PluginOrderException(string message) : Exception(message);
