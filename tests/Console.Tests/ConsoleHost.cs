using System.Globalization;
using Haimen.Cluster.Tests.Live;
using Haimen.Console.Tests;
using Haimen.Host.Tests.Storage;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ConsoleHost))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Haimen.Console.Tests;

/// <summary>A host in a process of its own with a drill that runs, and Debian's Chromium.</summary>
public sealed class ConsoleHost : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _siloPort = HaimenProcess.FreePort().ToString(CultureInfo.InvariantCulture);
    private readonly HttpClient _http = new();
    private HaimenProcess _host = null!;
    private IPlaywright _playwright = null!;

    internal string Url { get; } = HaimenProcess.FreeUrl();

    internal IBrowser Browser { get; private set; } = null!;

    internal static string Password => "the river rises at night";

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        Assertions.SetDefaultExpectTimeout(45_000);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
                "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
            ],
        });
    }

    /// <summary>Starts the host, or starts it anew over the same store and at the same address.</summary>
    internal async Task StartAsync()
    {
        _host = HaimenProcess.Serve(
            ["--data", Path.Combine(_folder.Path, "data"), "--silo-port", _siloPort, "--drill", "seeds/drills/plum-rain.yaml", "--speed", "600"], Url);
        await _host.ReadyAsync(_http, CancellationToken.None);
    }

    /// <summary>Kills the host as a power cut does.</summary>
    internal async Task KillAsync()
    {
        await _host.KillAsync();
        _host.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        _host.Dispose();
        _http.Dispose();
        _folder.Dispose();
    }
}
