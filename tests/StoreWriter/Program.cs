using System.Globalization;
using Haimen.Grains.Storage;
using Haimen.Host.Storage;
using Microsoft.Extensions.Logging.Abstractions;

// FOLDER LOGS ENTRIES BYTES: appends to LOGS logs at once, ENTRIES entries of BYTES bytes at a time, for ever, and
// prints "log version" for each acknowledged append. Ends as a host does when the store refuses: the reason on standard error, exit code 2.
var folder = args[0];
var logs = int.Parse(args[1], CultureInfo.InvariantCulture);
var entries = int.Parse(args[2], CultureInfo.InvariantCulture);
var filling = new string('x', int.Parse(args[3], CultureInfo.InvariantCulture));
var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
await using var store = await Store.OpenAsync(
    new StoreOptions { DataFolder = folder, CommitTimeout = TimeSpan.FromSeconds(5) }, NullLoggerFactory.Instance, CancellationToken.None);
var log = new RedisEventLog(store.Connection, store.Durability);
return await store.UseAsync(async () =>
{
    await await Task.WhenAny(Enumerable.Range(0, logs).Select(WriteAsync));
    return 0;
});

async Task WriteAsync(int index)
{
    var key = new EventLogKey("live", index.ToString(CultureInfo.InvariantCulture));
    var version = (await log.ReadAsync(key, 0, CancellationToken.None)).Version;
    while (true)
    {
        var lines = Enumerable.Range(1, entries).Select(i => $"{key.Id} {version + i} {filling}").ToArray();
        var result = await log.AppendAsync(key, version, lines, durable: true, CancellationToken.None);
        if (!result.IsAppended)
            throw new InvalidOperationException($"{key} is at {result.Version}, not at {version}.");

        version = result.Version;
        await output.WriteLineAsync($"{key.Id} {version}");
    }
}
