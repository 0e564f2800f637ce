using System.CommandLine;
using Haimen.Host.Plugins;
using Haimen.Host.Plugins.OutOfProcess;

namespace Haimen.Host.CommandLine;

/// <summary><c>plugin serve</c>: one domain in this process, for a host in another.</summary>
internal static class PluginServe
{
    /// <summary>A Unix domain socket's path holds at most 107 bytes (sys/un.h).</summary>
    private const int LongestSocketPath = 107;

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The plugin's folder." };
        var socket = new Option<string>("--socket") { Description = "The Unix domain socket to serve on.", Required = true, HelpName = "PATH" };
        var command = new Command(
            "serve",
            "Serve one domain over gRPC on a Unix domain socket until standard input ends. A host starts this itself for a plugin that asks for a process of its own; e.g. haimen plugin serve plugins/flood --socket /tmp/flood.sock")
        {
            folder, socket,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = Path.GetFullPath(parsed.GetRequiredValue(socket));
            if (System.Text.Encoding.UTF8.GetByteCount(path) > LongestSocketPath)
                throw new InputRefusedException($"--socket: {path} is not allowed; must be a path of at most {LongestSocketPath} bytes");
            if (File.Exists(path)) throw new InputRefusedException($"--socket: {path} exists already");
            var plugin = PluginLoader.Load(parsed.GetRequiredValue(folder), inThisProcess: true);
            await DomainServer.ServeAsync(plugin.Domain, path, Console.In, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
