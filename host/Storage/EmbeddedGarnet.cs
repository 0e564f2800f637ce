using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Garnet;
using Garnet.server;
using Garnet.server.Auth.Settings;
using StackExchange.Redis;
using Tsavorite.core;

namespace Haimen.Host.Storage;

/// <summary>Microsoft Garnet inside this process: a durable store that speaks Redis, with nothing to install.</summary>
internal sealed class EmbeddedGarnet : IAsyncDisposable
{
    // A Unix socket's path, with its closing zero, fits in 108 bytes on Linux and 104 on macOS.
    private const int MaxSocketPathBytes = 103;
    private const int PortAttempts = 5;

    // A checkpoint writes all that is in memory, at most a gigabyte.
    private static readonly TimeSpan CheckpointPatience = TimeSpan.FromMinutes(2);

    private readonly GarnetServer _server;
    private readonly string? _socketFolder;

    private EmbeddedGarnet(GarnetServer server, EndPoint endPoint, string? password, string? socketFolder)
    {
        _server = server;
        _socketFolder = socketFolder;
        EndPoint = endPoint;
        Password = password;
    }

    /// <summary>Where it listens: a Unix socket or a loopback port.</summary>
    public EndPoint EndPoint { get; }

    /// <summary>The password of a loopback port; a socket is guarded by its folder instead.</summary>
    public string? Password { get; }

    /// <summary>The store's own interface, for waiting on commits.</summary>
    public StoreApi Api => _server.Store;

    /// <summary>Starts the store on a folder and recovers what it holds.</summary>
    /// <exception cref="StoreRefusedException">It cannot listen, or the files in the folder cannot be recovered.</exception>
    public static EmbeddedGarnet Start(string path, EmbeddedEndpoint endpoint, ILoggerFactory loggerFactory)
    {
        if (endpoint == EmbeddedEndpoint.Automatic && SocketFolder(path) is { } folder)
        {
            var socket = SocketIn(folder);
            return new(
                Start(path, Options(path, new UnixDomainSocketEndPoint(socket), socket, password: null), loggerFactory),
                new UnixDomainSocketEndPoint(socket), password: null, folder == path ? null : folder);
        }

        for (var attempt = 1; ; attempt++)
        {
            var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
            var endPoint = new IPEndPoint(IPAddress.Loopback, Loopback.FreePort());
            try
            {
                return new(Start(path, Options(path, endPoint, socket: null, password), loggerFactory), endPoint, password, socketFolder: null);
            }
            catch (StoreRefusedException e) when (e.InnerException is SocketException && attempt < PortAttempts)
            {
                // Someone took the port between the asking and the listening.
            }
        }
    }

    /// <summary>How a client reaches it.</summary>
    public ConfigurationOptions ClientConfiguration()
    {
        var configuration = new ConfigurationOptions { Password = Password };
        configuration.EndPoints.Add(EndPoint);
        return configuration;
    }

    /// <summary>
    /// Takes a checkpoint and drops the append-only file before it. Needed after recovery, before anything is written: a process
    /// that was killed amid a transaction leaves its start without its end in the file, under a session number that this process
    /// gives out again. The next recovery would take this process's writes for a part of that transaction and pass over them, or
    /// stop at "no nested transactions expected".
    /// </summary>
    /// <exception cref="StoreRefusedException">It cannot be written.</exception>
    public async Task CheckpointAsync(CancellationToken cancellationToken)
    {
        var configuration = ClientConfiguration();
        configuration.AsyncTimeout = (int)CheckpointPatience.TotalMilliseconds;
        await using var connection = await ConnectionMultiplexer.ConnectAsync(configuration).WaitAsync(cancellationToken);
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                await connection.GetServer(EndPoint).ExecuteAsync("SAVE").WaitAsync(cancellationToken);
                return;
            }
            catch (RedisServerException e) when (
                e.Message.Contains("in progress", StringComparison.Ordinal) && TimeProvider.System.GetElapsedTime(started) < CheckpointPatience)
            {
                // The store takes one of its own, which may have begun before the recovery was over.
                await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
            }
            catch (Exception e) when (e is RedisException or RedisTimeoutException)
            {
                throw new StoreRefusedException($"The embedded store cannot write a checkpoint: {e.Message.TrimEnd('.')}; see that its disk works and has room.", e);
            }
        }
    }

    /// <summary>Makes the last writes durable, if the disk lets it, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await _server.Store.WaitForCommitAsync(patience.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or TsavoriteException)
        {
            // Whoever waited for these writes was told that they failed; there is nobody left to tell.
        }

        _server.Dispose();
        if (_socketFolder is not null)
            Directory.Delete(_socketFolder, recursive: true);
    }

    private static GarnetServer Start(string path, GarnetServerOptions options, ILoggerFactory loggerFactory)
    {
        GarnetServer? server = null;
        try
        {
            server = new GarnetServer(options, loggerFactory);
            server.Start();
            return server;
        }
        catch (SocketException e)
        {
            server?.Dispose();
            throw new StoreRefusedException($"The embedded store cannot listen on {options.EndPoints[0]}: {e.Message}.", e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            server?.Dispose();
            throw new StoreRefusedException(
                $"The embedded store in {path} cannot be opened: {e.Message.TrimEnd('.')}; restore the folder from a copy or choose another with --data.", e);
        }
    }

    private static GarnetServerOptions Options(string path, EndPoint endPoint, string? socket, string? password) => new()
    {
        EndPoints = [endPoint],
        UnixSocketPath = socket,
        UnixSocketPermission = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        AuthSettings = password is null ? null : new PasswordAuthenticationSettings(password),
        QuietMode = true,
        MaxDatabases = 1,
        DisablePubSub = true,

        // Compare-and-set is done in scripts. Without the transaction mode the check and the write of one script can
        // interleave with another's, and two writers win.
        EnableLua = true,
        LuaTransactionMode = true,
        LuaOptions = new LuaOptions(),

        // The native device wants libaio, which a plain machine does not have.
        DeviceType = DeviceType.RandomAccess,

        // What does not fit in memory goes to disk; without the tier it would be evicted and lost. Memory is taken as
        // it is needed, not at once; past the limit appends become slow, because old records are read back and rewritten.
        CheckpointDir = path,
        EnableStorageTier = true,
        LogDir = path,
        LogMemorySize = "1g",
        PageSize = "4m",
        SegmentSize = "64m",
        ObjectLogSegmentSize = "64m",
        IndexMemorySize = "32m",
        CompactionType = LogCompactionType.Scan,
        CompactionFrequencySecs = 60,
        CompactionMaxSegments = 16,

        // Every write goes to the append-only file. Past its limit a checkpoint is taken and whole segments are dropped,
        // so the file stays bounded and a restart replays at most the limit. With 64 MB the checkpoints took most of the
        // time of a busy store.
        EnableAOF = true,
        AofMemorySize = "64m",
        AofPageSize = "16m",
        AofSegmentSize = "32m",
        AofSizeLimit = "128m",
        Recover = true,
        FailOnRecoveryError = true,
    };

    /// <summary>A folder whose socket path is short enough: the store's own, or else a temporary one; null where neither is.</summary>
    private static string? SocketFolder(string path)
    {
        if (OperatingSystem.IsWindows() || !Socket.OSSupportsUnixDomainSockets)
            return null;

        if (Fits(path))
            return path;

        var temporary = Directory.CreateTempSubdirectory("haimen-").FullName;
        if (Fits(temporary))
            return temporary;

        Directory.Delete(temporary);
        return null;
    }

    private static string SocketIn(string folder) => Path.Combine(folder, "store.sock");

    private static bool Fits(string folder) => System.Text.Encoding.UTF8.GetByteCount(SocketIn(folder)) <= MaxSocketPathBytes;
}
