using System.Diagnostics;
using Haimen.Host.Plugins;
using Haimen.Host.Plugins.OutOfProcess;
using Microsoft.Extensions.Logging.Abstractions;

namespace Haimen.Host.Tests.Plugins.OutOfProcess;

/// <summary>Domains in processes of their own, as the tests start them.</summary>
internal static class ChildProcesses
{
    /// <summary>The flood domain, served by this host's own program.</summary>
    public static DomainProcessOptions Flood { get; } = new()
    {
        Command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "haimen.dll"), "plugin", "serve", ".", "--socket", "{socket}"],
        Folder = Path.Combine(PluginFolder.Default, "Flood"),
        StartWithin = TimeSpan.FromMinutes(2),
        CallBudget = TimeSpan.FromSeconds(30),
        WatchEvery = TimeSpan.FromMilliseconds(50),
    };

    private static readonly Lazy<bool> PythonIsThere = new(() =>
        Succeeds("/usr/bin/python3", "-c", "import grpc, google.protobuf") && Succeeds("protoc", "--version"));

    /// <summary>The heat domain, in Python; skips the test where its packages are not there.</summary>
    public static DomainProcessOptions Heat
    {
        get
        {
            Assert.SkipUnless(PythonIsThere.Value, "Needs Debian's python3-grpcio, python3-protobuf and protobuf-compiler.");
            return HeatInPython;
        }
    }

    // Debian's interpreter by its path: another one may stand before it and lack the packages.
    private static DomainProcessOptions HeatInPython { get; } = Flood with
    {
        Command = ["/usr/bin/python3", "heat_domain.py", "{socket}"],
        Folder = Path.Combine(AppContext.BaseDirectory, "samples", "python"),
    };

    public static Task<DomainProcess> StartAsync(DomainProcessOptions options) =>
        DomainProcess.StartAsync(options, TimeProvider.System, NullLogger.Instance, TestContext.Current.CancellationToken);

    private static bool Succeeds(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Waits for something that is to come about; fails with what it was after a minute.</summary>
    public static async Task UntilAsync(Func<bool> holds, string what)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        try
        {
            while (!holds()) await Task.Delay(20, limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"within a minute it did not come about that {what}");
        }
    }
}
