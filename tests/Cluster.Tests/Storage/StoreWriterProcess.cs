using System.Diagnostics;
using System.Globalization;

namespace Haimen.Cluster.Tests.Storage;

/// <summary>A process that writes to an embedded store, until it is killed or the store fails.</summary>
internal sealed class StoreWriterProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private StoreWriterProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The last acknowledged version of each log.</summary>
    public SortedDictionary<string, long> Acknowledged { get; } = new(StringComparer.Ordinal);

    public int ExitCode => _process.ExitCode;

    /// <summary>What it wrote to standard error until its end.</summary>
    public Task<string> ErrorsAsync() => _errors;

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Haimen.StoreWriter.dll");

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static StoreWriterProcess Start(string folder, int logs, int entries, int bytes) =>
        new(Process.Start(Redirected(Dotnet, [Program, .. Arguments(folder, logs, entries, bytes)]))!);

    /// <summary>
    /// Starts it where no file grows beyond a number of 512-byte blocks, as on a disk that fills up. The signal that
    /// comes with the limit is ignored, so that the write fails instead of the process.
    /// </summary>
    public static StoreWriterProcess StartWithFileLimit(string folder, int logs, int entries, int bytes, int blocks)
    {
        var start = Redirected(
            "/bin/sh",
            ["-c", $"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"", "sh", Dotnet, Program, .. Arguments(folder, logs, entries, bytes)]);

        // The runtime maps its code twice through a file in memory, which the limit would cut short, too.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return new(Process.Start(start)!);
    }

    /// <summary>Reads what it says up to a number of acknowledgements, or to its end.</summary>
    public async Task ReadAsync(int acknowledgements, CancellationToken cancellationToken)
    {
        while (acknowledgements > 0 && await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            var words = line.Split(' ');
            Acknowledged[words[0]] = long.Parse(words[1], CultureInfo.InvariantCulture);
            acknowledgements--;
        }
    }

    /// <summary>Kills it as <c>kill -9</c> does, and reads what it had still said.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await ReadAsync(int.MaxValue, cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
    }

    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();

        _process.Dispose();
    }

    private static string[] Arguments(string folder, int logs, int entries, int bytes) => [folder, $"{logs}", $"{entries}", $"{bytes}"];

    private static ProcessStartInfo Redirected(string file, string[] arguments) => new(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
}
