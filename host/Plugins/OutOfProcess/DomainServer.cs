using Haimen.Hazards;
using Haimen.Hazards.Wire;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Haimen.Host.Plugins.OutOfProcess;

/// <summary>The child's side for a domain in .NET: serves it on a Unix domain socket until standard input ends.</summary>
internal static class DomainServer
{
    /// <summary>What starts this host's own program to serve the plugin of the folder that it is started in.</summary>
    public static IReadOnlyList<string> Command { get; } =
        [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "haimen.dll"), "plugin", "serve", ".", "--socket", "{socket}"];

    /// <summary>Serves until standard input ends or the token is cancelled.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="socket">Path of the socket; must not exist.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="cancellationToken">Ends it too.</param>
    public static async Task ServeAsync(IHazardDomain domain, string socket, TextReader input, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(socket, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (16 << 20, 16 << 20));
        builder.Services.AddSingleton(new DomainService(domain));
        await using var app = builder.Build();
        app.MapGrpcService<DomainService>();
        await app.StartAsync(cancellationToken);
        try
        {
            while (await input.ReadLineAsync(cancellationToken) is not null)
            {
                // Nothing is said here; only the end matters.
            }
        }
        catch (OperationCanceledException)
        {
            // Ended by a signal.
        }

        await app.StopAsync(CancellationToken.None);
    }
}
