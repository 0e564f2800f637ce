namespace Haimen.Host.Plugins;

/// <content>What an operator is told.</content>
internal sealed partial class PluginLife
{
    [LoggerMessage(LogLevel.Error, "Plugin {Plugin} is {State}: {Reason}. The host serves on without it")]
    private static partial void LogBad(ILogger logger, string plugin, PluginState state, string reason);

    [LoggerMessage(LogLevel.Information, "Plugin {Plugin} is {State} {Reason}")]
    private static partial void LogStep(ILogger logger, string plugin, PluginState state, string reason);

    private void LogBad(string plugin, PluginState state, string reason) => LogBad(_logger, plugin, state, reason);

    private void LogStep(string plugin, PluginState state, string reason) => LogStep(_logger, plugin, state, reason);
}
