using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Haimen.Host.Tests.Storage;

/// <summary>A <c>redis-server</c> from the PATH on a free port and a folder of its own, in its most durable setting.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    public const string Missing = "There is no redis-server on the PATH.";

    private readonly Process _process;

    private RedisServer(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    public string EndPoint => $"127.0.0.1:{Port}";

    public int ProcessId => _process.Id;

    private static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "redis-server"))
        .FirstOrDefault(File.Exists);

    public static bool IsInstalled => Executable is not null;

    public static async Task<RedisServer> StartAsync(string folder, string appendFsync = "always", string appendOnly = "yes")
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var process = Process.Start(new ProcessStartInfo(
                Executable!,
                ["--bind", "127.0.0.1", "--port", $"{port}", "--dir", folder, "--save", "", "--appendonly", appendOnly, "--appendfsync", appendFsync])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
                {
                    // Read on, or the server would one day wait for somebody to read its log.
                    _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                    _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
                    return new RedisServer(process, port);
                }
            }

            await process.WaitForExitAsync();
            process.Dispose();
            if (attempt == 5)
                throw new InvalidOperationException("redis-server did not start.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
