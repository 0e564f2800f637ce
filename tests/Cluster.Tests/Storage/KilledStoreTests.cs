using Haimen.Grains.Storage;
using Haimen.Host.Storage;
using Haimen.Host.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Haimen.Cluster.Tests.Storage;

/// <summary>What was acknowledged is there after <c>kill -9</c> and after the disk said no.</summary>
public sealed class KilledStoreTests : IDisposable
{
    private const int EntriesPerAppend = 3;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_embedded_store_killed_again_and_again_loses_nothing_it_acknowledged()
    {
        foreach (var acknowledgements in new[] { 1, 50, 700, 3_000, 200 })
        {
            using var writer = StoreWriterProcess.Start(_folder.Path, logs: 8, EntriesPerAppend, bytes: 100);
            await writer.ReadAsync(acknowledgements, Cancellation);
            await writer.KillAsync(Cancellation);
            Assert.NotEmpty(writer.Acknowledged);
            await using var store = await OpenAsync(new StoreOptions { DataFolder = _folder.Path });
            await AssertKeptAsync(store, writer.Acknowledged);
        }
    }

    [Fact]
    public async Task A_redis_killed_again_and_again_loses_nothing_it_acknowledged()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, RedisServer.Missing);
        var acknowledged = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var round = 0; round < 3; round++)
        {
            var server = await RedisServer.StartAsync(_folder.Path);
            await using var store = await OpenAsync(new StoreOptions { Redis = server.EndPoint });
            await AssertKeptAsync(store, acknowledged);
            var log = new RedisEventLog(store.Connection, store.Durability);
            for (var i = 0; i < 200; i++)
            {
                var version = acknowledged.GetValueOrDefault("1");
                var lines = Enumerable.Range(1, EntriesPerAppend).Select(entry => $"1 {version + entry}").ToArray();
                acknowledged["1"] = (await log.AppendAsync(new EventLogKey("live", "1"), version, lines, durable: true, Cancellation)).Version;
            }

            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_store_whose_disk_is_full_acknowledges_nothing_more_says_so_and_keeps_what_it_acknowledged()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no /bin/sh to limit file sizes with.");
        using (var writer = StoreWriterProcess.StartWithFileLimit(_folder.Path, logs: 8, EntriesPerAppend, bytes: 1_000, blocks: 8_192))
        {
            await writer.ReadAsync(int.MaxValue, Cancellation);
            await writer.WaitForExitAsync(Cancellation);
            var errors = await writer.ErrorsAsync();
            Assert.True(writer.ExitCode == 2, $"It ended with {writer.ExitCode}: {errors}");
            var refusal = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains("can no longer be written", refusal, StringComparison.Ordinal);
            Assert.Contains(_folder.Path, refusal, StringComparison.Ordinal);
            Assert.NotEmpty(writer.Acknowledged);

            await using var store = await OpenAsync(new StoreOptions { DataFolder = _folder.Path });
            await AssertKeptAsync(store, writer.Acknowledged);
        }
    }

    private static async Task AssertKeptAsync(Store store, SortedDictionary<string, long> acknowledged)
    {
        var log = new RedisEventLog(store.Connection, store.Durability);
        foreach (var (id, version) in acknowledged)
        {
            var key = new EventLogKey("live", id);
            long read = 0;
            EventLogPage page;
            do
            {
                page = await log.ReadAsync(key, read, Cancellation);
                foreach (var entry in page.Entries)
                    Assert.StartsWith($"{id} {++read}", entry, StringComparison.Ordinal);
            }
            while (page.HasMore);

            Assert.True(read >= version, $"Log {id} has {read} entries, and {version} were acknowledged.");
            Assert.Equal(0, read % EntriesPerAppend);
        }
    }

    private static Task<Store> OpenAsync(StoreOptions options) => Store.OpenAsync(options, NullLoggerFactory.Instance, Cancellation);
}
