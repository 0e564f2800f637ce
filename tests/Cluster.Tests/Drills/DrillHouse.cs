using System.Diagnostics;
using Haimen.Grains.Drills;
using Haimen.Grains.Realms;
using Haimen.Host.Drills;
using Haimen.Host.Drills.Reports;
using Haimen.Host.Hosting;
using Haimen.Host.Plugins;
using Haimen.Host.Storage;
using Haimen.Host.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Haimen.Cluster.Tests.Drills;

/// <summary>The silo, the store, the district and the domains as a drill from the command line has them.</summary>
public sealed class DrillHouse : IAsyncLifetime
{
    private static readonly string ScenarioFile = Path.Combine(AppContext.BaseDirectory, "Drills", "short-storm.yaml");

    private DistrictSetup _setup = null!;
    private Store _store = null!;
    private IHost _host = null!;
    private int _runs;

    /// <summary>The scenario that was read from beside this class.</summary>
    public DrillScenario Scenario { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _setup = DistrictSetup.Load(Path.Combine(AppContext.BaseDirectory, "seeds", "haimen"), PluginFolder.Default);
        Scenario = _setup.LoadScenario(ScenarioFile);
        using var logging = HostLogging.Quiet();
        _store = await Store.OpenAsync(StoreOptions.ForOneShot(), logging, CancellationToken.None);
        var builder = new HostApplicationBuilder();
        builder.Logging.UseQuietConsole();
        builder.AddHaimenSilo(_store, _setup.District, _setup.Plugins);
        _host = builder.Build();
        await _host.StartAsync();
    }

    public Task<DrillReport> RunAsync(ulong seed, CancellationToken cancellationToken) => RunAsync(Scenario, seed, cancellationToken);

    /// <summary>Another scenario from beside this class.</summary>
    public Task<DrillReport> RunAsync(string file, ulong seed, CancellationToken cancellationToken) =>
        RunAsync(_setup.LoadScenario(Path.Combine(AppContext.BaseDirectory, "Drills", file)), seed, cancellationToken);

    /// <summary>The same from the command line: what follows from hashes of a process would differ there.</summary>
    public static async Task<DrillReport> RunInAnotherProcessAsync(ulong seed, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        using var process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "haimen.dll"), "drill", "run", ScenarioFile, "--seed", $"{seed}", "--data", folder.Path, "--json"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var text = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            Assert.Equal(0, process.ExitCode);
            return DrillReportJson.Read(text);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private Task<DrillReport> RunAsync(DrillScenario scenario, ulong seed, CancellationToken cancellationToken) => new DrillRun(
        _host.Services.GetRequiredService<IGrainFactory>(),
        new RealmId($"drill-test-{Interlocked.Increment(ref _runs)}"),
        scenario,
        seed,
        double.PositiveInfinity).RunAsync(_ => { }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        await _store.DisposeAsync();
    }
}
