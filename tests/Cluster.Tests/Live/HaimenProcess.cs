using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace Haimen.Cluster.Tests.Live;

/// <summary>A host as an operator runs it: the built program in a process of its own.</summary>
internal sealed class HaimenProcess : IDisposable
{
    private const int Terminate = 15;
    private const int Continue = 18;
    private const int Stop = 19;

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly StringBuilder _complained = new();
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TaskCompletionSource _serving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _listening;

    private HaimenProcess(ProcessStartInfo start, string url)
    {
        Url = url;
        _process = Process.Start(start)!;
        _listening = Task.WhenAll(ListenAsync(_process.StandardOutput, _said), ListenAsync(_process.StandardError, _complained));
    }

    /// <summary>Where it serves.</summary>
    public string Url { get; }

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    public bool HasExited => _process.HasExited;

    /// <summary>All of its standard output so far.</summary>
    public string Said => Read(_said);

    /// <summary>All of its standard error so far.</summary>
    public string Complained => Read(_complained);

    /// <summary>The program beside the tests, and what starts it.</summary>
    public static string[] Command { get; } =
        [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "haimen.dll")];

    /// <summary>Starts <c>serve</c>.</summary>
    /// <param name="arguments">Its options, but <c>--urls</c>.</param>
    /// <param name="url">Where it serves.</param>
    /// <param name="settings">Environment variables.</param>
    public static HaimenProcess Serve(IEnumerable<string> arguments, string url, IReadOnlyDictionary<string, string>? settings = null) =>
        Start([.. Command, "serve", "--urls", url, "--grpc-url", "none", .. Administrator, .. arguments], url, WithoutLimits(settings));

    /// <summary>The first administrator's password.</summary>
    private const string Password = "the river rises at night";

    /// <summary>The options that make the first administrator with it.</summary>
    public static string[] Administrator { get; } = ["--administrator-password-file", WritePassword()];

    /// <summary>Tests ask as fast as they can.</summary>
    public static Dictionary<string, string> WithoutLimits(IReadOnlyDictionary<string, string>? settings = null) => new(settings ?? new Dictionary<string, string>())
    {
        ["HAIMEN_IDENTITY__REQUESTSPERSECOND"] = "1000000",
        ["HAIMEN_IDENTITY__REQUESTSATONCE"] = "1000000",
        ["HAIMEN_IDENTITY__SIGNINSPERMINUTE"] = "1000000",
    };

    private static string WritePassword()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("haimen-password-").FullName, "administrator");
        File.WriteAllText(file, Password);
        return file;
    }

    /// <summary>Starts any command line.</summary>
    public static HaimenProcess Start(string[] commandLine, string url, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo(commandLine[0], commandLine[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new HaimenProcess(start, url);
    }

    /// <summary>A port that is free now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>An address on a port that is free now.</summary>
    public static string FreeUrl() => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");

    /// <summary>Waits until the host says that it serves.</summary>
    public async Task ServingAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(_serving.Task, _process.WaitForExitAsync(cancellationToken)).WaitAsync(TimeSpan.FromSeconds(120), cancellationToken);
        ThrowIfEnded();
    }

    /// <summary>Waits until the host says of itself that it is ready.</summary>
    /// <returns>The time from the start of the process.</returns>
    public async Task<TimeSpan> ReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        await ServingAsync(cancellationToken);
        while (true)
        {
            ThrowIfEnded();
            try
            {
                using var answer = await http.GetAsync(new Uri($"{Url}/health/ready"), cancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    var elapsed = Stopwatch.GetElapsedTime(_started);
                    http.DefaultRequestHeaders.Authorization = new("Bearer", await SignInAsync(http, cancellationToken));
                    return elapsed;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(20, cancellationToken);
        }
    }

    /// <summary>Signs the first administrator in.</summary>
    /// <returns>The session's token.</returns>
    public async Task<string> SignInAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync(new Uri($"{Url}/v1/session"), new { user = "admin", password = Password }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(cancellationToken)).GetProperty("accessToken").GetString()!;
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        await _listening;
    }

    /// <summary>Asks it to end, as <c>kill</c> and a service manager do.</summary>
    public void SendTerminate() => _ = NativeKill(_process.Id, Terminate);

    /// <summary>Stops it where it stands, as a machine does that is suspended: it runs no instruction until it is thawed.</summary>
    public void Freeze() => _ = NativeKill(_process.Id, Stop);

    /// <summary>Lets it go on where it stood.</summary>
    public void Thaw() => _ = NativeKill(_process.Id, Continue);

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(patience, cancellationToken);
        await _listening;
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void ThrowIfEnded()
    {
        if (_process.HasExited) throw new InvalidOperationException($"The host ended with {_process.ExitCode}: {Complained}{Said}");
    }

    private async Task ListenAsync(StreamReader reader, StringBuilder into)
    {
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lock (into) into.AppendLine(line);
            if (line.StartsWith("Serving ", StringComparison.Ordinal)) _serving.TrySetResult();
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text) return text.ToString();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int process, int signal);
}
