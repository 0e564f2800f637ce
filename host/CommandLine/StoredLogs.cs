using System.CommandLine;
using Haimen.Grains.Storage;
using Haimen.Host.Drills;
using Haimen.Host.Hosting;
using Haimen.Host.Storage;

namespace Haimen.Host.CommandLine;

/// <summary>
/// Opens the logs that a command looks into, until the program ends: those of drills are in the data folder's <c>drills</c>,
/// the live ones in the data folder itself.
/// </summary>
internal sealed class StoredLogs : IAsyncDisposable
{
    private readonly Option<string?> _data = HostOptions.Data();
    private readonly Option<string?> _redis = HostOptions.Redis();
    private readonly ILoggerFactory _logging = HostLogging.Quiet();
    private Store? _store;

    /// <summary>The options that say where.</summary>
    public Option[] Options => [_data, _redis];

    public async Task<IEventLog> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var data = parsed.GetValue(_data);
        var isLive = parsed.GetValue<string>("--realm") == "live";
        _store = await Store.OpenAsync(
            new StoreOptions
            {
                DataFolder = isLive ? data ?? StoreOptions.DefaultDataFolder : DrillStore.FolderIn(data),
                Redis = parsed.GetValue(_redis),
            },
            _logging,
            cancellationToken);
        return new RedisEventLog(_store.Connection, _store.Durability);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        _logging.Dispose();
    }
}
