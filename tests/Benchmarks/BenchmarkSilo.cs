using Haimen.Benchmarks.Load;
using Haimen.Grains.Districts;
using Haimen.Grains.Storage;
using Haimen.Host.Hosting;
using Haimen.Host.Plugins;
using Haimen.Host.Storage;
using Orleans.Configuration;

namespace Haimen.Benchmarks;

/// <summary>A silo as the host sets it up: the embedded store, the real domains, the live realm; the district has as many sensors as are asked for.</summary>
internal sealed class BenchmarkSilo : IAsyncDisposable
{
    private readonly IHost _host;

    private BenchmarkSilo(IHost host, Store store, SyntheticSensors sensors)
    {
        _host = host;
        Store = store;
        Sensors = sensors;
        Driver = new LoadDriver(host.Services.GetRequiredService<LoadDesk>(), Grains, sensors);
    }

    public Store Store { get; }

    public SyntheticSensors Sensors { get; }

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public IServiceProvider Services => _host.Services;

    public IEventLog EventLog => _host.Services.GetRequiredService<IEventLog>();

    public LoadDriver Driver { get; }

    /// <summary>Starts one.</summary>
    /// <param name="sensors">Sensors in the district.</param>
    /// <param name="withRain">Whether there are rain gauges among them.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <param name="change">Makes another district of the seeds'; none where null.</param>
    /// <param name="configure">What else the silo gets.</param>
    public static async Task<BenchmarkSilo> StartAsync(
        int sensors, bool withRain, CancellationToken cancellationToken, Func<District, District>? change = null, Action<ISiloBuilder>? configure = null)
    {
        var setup = DistrictSetup.Load(Path.Combine(AppContext.BaseDirectory, "seeds/haimen"), PluginFolder.Default);
        var synthetic = new SyntheticSensors(change is null ? setup.District : change(setup.District), setup.Plugins.Select(x => x.Domain), sensors, withRain);
        using var logging = HostLogging.Quiet();
        var store = await Store.OpenAsync(StoreOptions.ForOneShot(), logging, cancellationToken);
        try
        {
            var builder = new HostApplicationBuilder();
            builder.Logging.UseQuietConsole();
            // It is not stopped gently, see DisposeAsync, and says so.
            builder.Logging.AddFilter("Orleans.Runtime.ReminderService", LogLevel.None);
            builder.Logging.AddFilter("Orleans.Runtime.SiloLifecycleSubject", LogLevel.None);
            // What fails in the store is thrown to the load, which tries again or ends the run.
            builder.Logging.AddFilter("Orleans.Persistence", LogLevel.None);
            builder.AddHaimenSilo(store, synthetic.District, setup.Plugins, silo =>
            {
                silo.Services.AddSingleton<LoadDesk>();
                // None is put to rest in the middle of a measurement.
                silo.Configure<GrainCollectionOptions>(x => x.CollectionAge = TimeSpan.FromDays(1));
                configure?.Invoke(silo);
            });
            var host = builder.Build();
            await host.StartAsync(cancellationToken);
            return new BenchmarkSilo(host, store, synthetic);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Putting a million actors to rest one by one takes minutes, and this silo's store is thrown away anyhow.
        await _host.StopAsync(new CancellationToken(canceled: true));
        await Store.DisposeAsync();
    }
}
