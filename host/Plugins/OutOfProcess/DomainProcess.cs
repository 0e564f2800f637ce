using System.Diagnostics;
using System.Net.Sockets;
using Grpc.Net.Client;
using Haimen.Hazards;
using Haimen.Hazards.Wire;

namespace Haimen.Host.Plugins.OutOfProcess;

/// <summary>
/// A domain in a process of its own: starts it, hands out the domain, starts it anew when it dies or outgrows its memory, and ends
/// it with the host. While it is down its calls fail at once. It serves on a Unix domain socket in a folder that only this user can
/// enter, and is to end when its standard input does, so that it does not outlive a host that was killed.
/// </summary>
internal sealed partial class DomainProcess : IAsyncDisposable
{
    // The environment may hold the host's secrets: only what a runtime needs to start is passed on.
    private static readonly string[] Inherited = ["PATH", "HOME", "LANG", "TMPDIR", "DOTNET_ROOT", "DOTNET_gcServer"];

    private readonly DomainProcessOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _socketFolder;
    private readonly GrpcChannel _channel;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private Process? _child;
    private Task _watch = Task.CompletedTask;
    private string _lastWords = "";
    private Task? _ending;

    private DomainProcess(DomainProcessOptions options, TimeProvider time, ILogger logger)
    {
        _options = options;
        _time = time;
        _logger = logger;
        _socketFolder = Directory.CreateTempSubdirectory("haimen-").FullName;
        Socket = Path.Combine(_socketFolder, "domain.sock");
        _channel = ChannelTo(Socket);
    }

    /// <summary>The socket that it serves on.</summary>
    public string Socket { get; }

    /// <summary>The domain; stays the same over restarts.</summary>
    public IHazardDomain Domain { get; private set; } = null!;

    /// <summary>How often it was started anew.</summary>
    public int Restarts { get; private set; }

    /// <summary>Its process id; null while it is down.</summary>
    public int? ProcessId
    {
        get
        {
            lock (_gate) return _child is { HasExited: false } child ? child.Id : null;
        }
    }

    /// <summary>Starts it and waits until it has said who it is.</summary>
    /// <exception cref="PluginRefusedException">It does not start, dies, or does not answer in time: why, with the last line of its standard error.</exception>
    public static async Task<DomainProcess> StartAsync(
        DomainProcessOptions options, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        var process = new DomainProcess(options, time, logger);
        try
        {
            process.Spawn();
            process.Domain = await process.ConnectAsync(cancellationToken);
            process._watch = process.WatchAsync(process._stopping.Token);
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins to end it, for whoever may not wait; <see cref="DisposeAsync"/> waits.</summary>
    public void Release() => _ending ??= DisposeAsync().AsTask();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watch;
        End();
        _channel.Dispose();
        _stopping.Dispose();
        try
        {
            Directory.Delete(_socketFolder, recursive: true);
        }
        catch (IOException)
        {
            // A folder of temporary files that something else took away, or still holds.
        }
    }

    private static GrpcChannel ChannelTo(string socket) => GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler
        {
            // Local: no proxy is asked, and a socket that is not there is known at once.
            UseProxy = false,
            EnableMultipleHttp2Connections = true,
            ConnectCallback = async (_, token) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), token);
                    return new NetworkStream(connection, ownsSocket: true);
                }
                catch
                {
                    connection.Dispose();
                    throw;
                }
            },
        },
        DisposeHttpClient = true,
        // An answer of a whole township with its footprint is some hundred kilobytes.
        MaxReceiveMessageSize = 16 << 20,
        MaxSendMessageSize = 16 << 20,
    });

    private void Spawn()
    {
        if (File.Exists(Socket)) File.Delete(Socket);
        var start = new ProcessStartInfo(_options.Command[0])
        {
            WorkingDirectory = _options.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in _options.Command.Skip(1)) start.ArgumentList.Add(argument.Replace("{socket}", Socket, StringComparison.Ordinal));
        foreach (var name in start.Environment.Keys.Except(Inherited, StringComparer.Ordinal).ToArray()) start.Environment.Remove(name);
        foreach (var (name, value) in _options.Environment) start.Environment[name] = value;
        Process child;
        try
        {
            child = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new PluginRefusedException(_options.Folder, $"{_options.Command[0]} cannot be started: {e.Message}", e);
        }

        child.OutputDataReceived += (_, line) => Hear(line.Data);
        child.ErrorDataReceived += (_, line) => Hear(line.Data);
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        lock (_gate) _child = child;
        LogStarted(_options.Folder, child.Id);
    }

    private void Hear(string? line)
    {
        if (string.IsNullOrWhiteSpace(line)) return;
        _lastWords = line.Length > 300 ? line[..300] : line;
        LogSaid(_options.Folder, _lastWords);
    }

    private async Task<IHazardDomain> ConnectAsync(CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ProcessId is null) throw new PluginRefusedException(_options.Folder, $"its process ended before it answered: {_lastWords}");
            try
            {
                if (File.Exists(Socket)) return RemoteDomain.Connect(_channel.CreateCallInvoker(), _options.CallBudget, _time);
            }
            catch (WireFormatException e)
            {
                throw new PluginRefusedException(_options.Folder, $"its description breaks the contract: {e.Message}", e);
            }
            catch (Exception e) when (e is DomainFaultException or OperationCanceledException && _time.GetElapsedTime(start) < _options.StartWithin)
            {
                // Not listening yet.
            }

            if (_time.GetElapsedTime(start) >= _options.StartWithin)
                throw new PluginRefusedException(_options.Folder, $"its process did not answer within {_options.StartWithin.TotalSeconds:0} s: {_lastWords}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), _time, cancellationToken);
        }
    }

    private async Task WatchAsync(CancellationToken stopping)
    {
        var pause = _options.FirstPause;
        var since = _time.GetTimestamp();
        try
        {
            while (true)
            {
                await Task.Delay(_options.WatchEvery, _time, stopping);
                if (IsWell()) continue;
                if (_time.GetElapsedTime(since) >= _options.SteadyAfter) pause = _options.FirstPause;
                End();
                LogRestarts(_options.Folder, pause, _lastWords);
                await Task.Delay(pause, _time, stopping);
                pause = pause * 2 < _options.LongestPause ? pause * 2 : _options.LongestPause;
                since = _time.GetTimestamp();
                Restarts++;
                TrySpawn();
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private void TrySpawn()
    {
        try
        {
            Spawn();
        }
        catch (PluginRefusedException e)
        {
            _lastWords = e.Reason;
        }
    }

    private bool IsWell()
    {
        lock (_gate)
        {
            if (_child is not { HasExited: false } child) return false;
            child.Refresh();
            if (child.WorkingSet64 <= _options.MemoryLimitBytes) return true;
            LogTooLarge(_options.Folder, child.WorkingSet64 >> 20, _options.MemoryLimitBytes >> 20);
            return false;
        }
    }

    private void End()
    {
        lock (_gate)
        {
            if (_child is null) return;
            if (!_child.HasExited)
            {
                _child.StandardInput.Close();
                if (!_child.WaitForExit(TimeSpan.FromSeconds(2))) _child.Kill(entireProcessTree: true);
                _child.WaitForExit();
            }

            _child.Dispose();
            _child = null;
        }
    }

    [LoggerMessage(LogLevel.Information, "Domain process of {Folder} started with id {ProcessId}")]
    private partial void LogStarted(string folder, int processId);

    [LoggerMessage(LogLevel.Information, "Domain process of {Folder} says: {Line}")]
    private partial void LogSaid(string folder, string line);

    [LoggerMessage(LogLevel.Warning, "Domain process of {Folder} is down and starts anew in {Pause}; its last line: {LastLine}")]
    private partial void LogRestarts(string folder, TimeSpan pause, string lastLine);

    [LoggerMessage(LogLevel.Warning, "Domain process of {Folder} holds {MegaBytes} MB, over its limit of {LimitMegaBytes} MB, and is ended")]
    private partial void LogTooLarge(string folder, long megaBytes, long limitMegaBytes);
}
