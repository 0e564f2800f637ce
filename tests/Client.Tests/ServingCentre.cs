using System.Net;
using System.Net.Sockets;
using Haimen.Client.Tests;
using Haimen.Host.Hosting;
using Haimen.Host.Plugins;
using Haimen.Host.Seeding;
using Haimen.Host.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: AssemblyFixture(typeof(ServingCentre))]

namespace Haimen.Client.Tests;

/// <summary>A command centre in this process, as <c>serve</c> starts it, with all domains and the seeds' district.</summary>
public sealed class ServingCentre : IAsyncLifetime
{
    private readonly string _plugins = Directory.CreateTempSubdirectory("haimen-client-").FullName;
    private Store _store = null!;
    private PluginLife _life = null!;
    private WebApplication _app = null!;

    internal HttpClient Http { get; private set; } = null!;

    internal HaimenClient Client { get; private set; } = null!;

    internal Uri GrpcUrl { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var (url, grpc) = (FreeUrl(), FreeUrl());
        var district = DistrictLoader.Load(Path.Combine(AppContext.BaseDirectory, "seeds", "haimen"));
        _life = await PluginLife.OpenAsync(
            new PluginPolicy { Folder = PluginFolder.Default, Store = _plugins }, TimeProvider.System, NullLogger<PluginLife>.Instance);
        _store = await Store.OpenAsync(StoreOptions.ForOneShot(), NullLoggerFactory.Instance, CancellationToken.None);
        _app = CommandCentre.Build(_store, district, _life, url, grpc);
        await _app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(url) };
        while (!(await Http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode) await Task.Yield();
        GrpcUrl = new Uri(grpc);
        Client = new HaimenClient(new HaimenClientOptions { Address = GrpcUrl });
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _store.DisposeAsync();
        _life.Dispose();
        Directory.Delete(_plugins, recursive: true);
    }

    private static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
