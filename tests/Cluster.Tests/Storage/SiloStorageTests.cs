using Haimen.Grains.Storage;
using Haimen.Host.Storage;
using Haimen.Host.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;

namespace Haimen.Cluster.Tests.Storage;

/// <summary>A silo on the store, as the host builds it, on the embedded store and on a Redis.</summary>
public sealed class SiloStorageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_writers_of_one_grain_state_exactly_one_wins(bool redis)
    {
        await using var server = await StartRedisAsync(redis);
        await using var store = await OpenAsync(server);
        using var host = await StartAsync(store);
        var storage = host.Services.GetRequiredKeyedService<IGrainStorage>("Default");
        var grain = GrainId.Create("test", "live/1");
        var current = new GrainState<string>("");
        await storage.WriteStateAsync("state", grain, current);
        for (var round = 0; round < 100; round++)
        {
            var etag = current.ETag;
            var attempts = Enumerable.Range(0, 4).Select(writer => new GrainState<string>($"{round}-{writer}") { ETag = etag }).ToArray();
            var won = await Task.WhenAll(attempts.Select(attempt => TryWriteAsync(storage, grain, attempt)));
            current = Assert.Single(attempts.Where((_, i) => won[i]));

            var read = new GrainState<string>("");
            await storage.ReadStateAsync("state", grain, read);
            Assert.Equal(current.State, read.State);
        }

        await host.StopAsync(Cancellation);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_host_that_comes_back_on_the_same_port_finds_state_reminders_and_wake_ups(bool redis)
    {
        await using var server = await StartRedisAsync(redis);
        var ports = SiloPorts.Free();
        var grain = GrainId.Create("test", "live/1");
        var due = new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);
        await using (var store = await OpenAsync(server, ports))
        {
            using var host = await StartAsync(store);
            await host.Services.GetRequiredKeyedService<IGrainStorage>("Default").WriteStateAsync("state", grain, new GrainState<string>("kept"));
            await host.Services.GetRequiredService<IReminderTable>().UpsertRow(
                new ReminderEntry { GrainId = grain, ReminderName = "clock", StartAt = due.UtcDateTime, Period = TimeSpan.FromMinutes(1) },
                Cancellation);
            var index = host.Services.GetRequiredService<IDueIndex>();
            await index.ApplyAsync("live/0", (await index.TakeAsync("live/0", Cancellation)).Keeper, [new DueEntry("1", due)], [], Cancellation);
            await host.StopAsync(Cancellation);
        }

        await using (var store = await OpenAsync(server, ports))
        {
            using var host = await StartAsync(store);
            var state = new GrainState<string>("");
            await host.Services.GetRequiredKeyedService<IGrainStorage>("Default").ReadStateAsync("state", grain, state);
            Assert.Equal("kept", state.State);
            Assert.NotNull(await host.Services.GetRequiredService<IReminderTable>().ReadRow(grain, "clock", Cancellation));
            Assert.Equal([new DueEntry("1", due)], await host.Services.GetRequiredService<IDueIndex>().LoadAsync("live/0", Cancellation));
            await host.StopAsync(Cancellation);
        }
    }

    [Fact]
    public async Task A_live_grain_waits_for_the_disk_and_a_drills_does_not()
    {
        var waits = new CountingDurability();
        await using var store = await OpenAsync(server: null);
        using var host = await StartAsync(store, services => services.AddSingleton<IStoreDurability>(waits));
        var storage = host.Services.GetRequiredKeyedService<IGrainStorage>("Default");

        foreach (var key in new[] { "drill-1/a", "fork-1/a" })
        {
            var state = new GrainState<List<string>>(["x"]);
            await storage.WriteStateAsync("state", GrainId.Create("test", key), state);
            await storage.ClearStateAsync("state", GrainId.Create("test", key), state);
        }

        Assert.Equal(0, waits.Count);
        var live = new GrainState<List<string>>(["x"]);
        await storage.WriteStateAsync("state", GrainId.Create("test", "live/a"), live);
        Assert.Equal(1, waits.Count);
        await storage.ClearStateAsync("state", GrainId.Create("test", "live/a"), live);
        Assert.Equal(2, waits.Count);
        await host.StopAsync(Cancellation);
    }

    private static async Task<bool> TryWriteAsync(IGrainStorage storage, GrainId grain, GrainState<string> state)
    {
        try
        {
            await storage.WriteStateAsync("state", grain, state);
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }

    private async Task<RedisServer?> StartRedisAsync(bool redis)
    {
        Assert.SkipWhen(redis && !RedisServer.IsInstalled, RedisServer.Missing);
        return redis ? await RedisServer.StartAsync(_folder.Path) : null;
    }

    private Task<Store> OpenAsync(RedisServer? server, SiloPorts? ports = null) => Store.OpenAsync(
        new StoreOptions { DataFolder = _folder.Path, Redis = server?.EndPoint, Ports = ports ?? SiloPorts.Free() },
        NullLoggerFactory.Instance,
        Cancellation);

    private static async Task<IHost> StartAsync(Store store, Action<IServiceCollection>? configure = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.UseOrleans(silo =>
        {
            silo.AddHaimenStore(store);
            if (configure is not null)
                silo.ConfigureServices(configure);
        });
        var host = builder.Build();
        await host.StartAsync(Cancellation);
        return host;
    }

    private sealed class CountingDurability : IStoreDurability
    {
        private int _count;

        public int Count => _count;

        public ValueTask WaitAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return default;
        }
    }
}
