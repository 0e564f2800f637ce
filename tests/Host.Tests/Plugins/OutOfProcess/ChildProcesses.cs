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

    /// <summary>The heat domain, in Python. Debian's interpreter by its path: another one may stand before it and lack the packages.</summary>
    public static DomainProcessOptions Heat { get; } = Flood with
    {
        Command = ["/usr/bin/python3", "heat_domain.py", "{socket}"],
        Folder = Path.Combine(AppContext.BaseDirectory, "samples", "python"),
    };

    public static Task<DomainProcess> StartAsync(DomainProcessOptions options) =>
        DomainProcess.StartAsync(options, TimeProvider.System, NullLogger.Instance, TestContext.Current.CancellationToken);

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
