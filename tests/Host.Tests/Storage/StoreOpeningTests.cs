using System.Net;
using System.Net.Sockets;
using Haimen.Grains.Storage;
using Haimen.Host.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Haimen.Host.Tests.Storage;

public sealed class StoreOpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_in_use_is_refused_and_the_first_store_goes_on()
    {
        var options = new StoreOptions { DataFolder = _folder.Path };
        await using var store = await OpenAsync(options);
        await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(options with { LockPatience = TimeSpan.Zero }));
        Assert.True((await AppendAsync(store, 0)).IsAppended);
    }

    [Theory]
    [InlineData(nameof(EmbeddedEndpoint.Automatic))]
    [InlineData(nameof(EmbeddedEndpoint.LoopbackTcp))]
    public async Task The_embedded_store_is_reached_either_way_and_keeps_its_data(string endpoint)
    {
        var options = new StoreOptions { DataFolder = _folder.Path, Endpoint = Enum.Parse<EmbeddedEndpoint>(endpoint) };
        await using (var store = await OpenAsync(options))
            await AppendAsync(store, 0);

        await using (var store = await OpenAsync(options))
            Assert.Equal(AppendResult.Conflict(1), await AppendAsync(store, 0));
    }

    [Fact]
    public async Task On_loopback_TCP_the_embedded_store_wants_its_password()
    {
        await using var store = await OpenAsync(new StoreOptions { DataFolder = _folder.Path, Endpoint = EmbeddedEndpoint.LoopbackTcp });
        var stranger = store.Configuration.Clone();
        stranger.Password = null;
        await Assert.ThrowsAsync<StoreRefusedException>(async () =>
        {
            await using var connection = await Redis.ConnectAsync(stranger, Cancellation);
            await connection.GetDatabase().PingAsync();
        });
    }

    [Fact]
    public async Task A_folder_whose_socket_path_would_be_too_long_works()
    {
        var path = Path.Combine(_folder.Path, new string('x', 120));
        await using var store = await OpenAsync(new StoreOptions { DataFolder = path });
        Assert.True((await AppendAsync(store, 0)).IsAppended);
    }

    [Fact]
    public async Task A_folder_with_damaged_files_is_refused_and_freed()
    {
        var options = new StoreOptions { DataFolder = _folder.Path };
        await using (var store = await OpenAsync(options))
            await AppendAsync(store, 0);

        foreach (var file in Directory.GetFiles(Path.Combine(_folder.Path, "store", "AOF"), "*", SearchOption.AllDirectories))
        {
            await using var stream = File.OpenWrite(file);
            await stream.WriteAsync(Enumerable.Repeat((byte)0x5a, (int)Math.Min(stream.Length, 65_536)).ToArray(), Cancellation);
        }

        await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(options));
        DataFolder.Open(_folder.Path, minimumFreeBytes: 0).Dispose();
    }

    [Fact]
    public async Task A_one_shot_store_leaves_nothing_behind()
    {
        string folder;
        await using (var store = await OpenAsync(StoreOptions.ForOneShot()))
            folder = store.Options.DataFolder;

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_redis_nobody_answers_for_is_refused_by_its_address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(new StoreOptions { Redis = $"127.0.0.1:{port}" }));
        Assert.Contains($"127.0.0.1:{port}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("nobody answers", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redis_that_may_forget_is_warned_of_by_its_setting()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, RedisServer.Missing);
        await using var server = await RedisServer.StartAsync(_folder.Path, appendFsync: "everysec", appendOnly: "no");
        await using var store = await OpenAsync(new StoreOptions { Redis = server.EndPoint });
        Assert.Equal(2, store.Warnings.Count);
        Assert.Contains("'appendonly no'", store.Warnings[0], StringComparison.Ordinal);
        Assert.Contains("'appendfsync everysec'", store.Warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redis_that_keeps_everything_is_not_warned_of()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, RedisServer.Missing);
        await using var server = await RedisServer.StartAsync(_folder.Path);
        await using var store = await OpenAsync(new StoreOptions { Redis = server.EndPoint });
        Assert.Empty(store.Warnings);
    }

    private static Task<Store> OpenAsync(StoreOptions options) => Store.OpenAsync(options, NullLoggerFactory.Instance, Cancellation);

    private static Task<AppendResult> AppendAsync(Store store, long expectedVersion) =>
        new RedisEventLog(store.Connection, store.Durability)
            .AppendAsync(new EventLogKey("live", "1"), expectedVersion, ["entry"], durable: true, Cancellation);
}
