using Haimen.Grains.Drills;
using Haimen.Host.Storage;

namespace Haimen.Host.Drills;

/// <summary>
/// The store of a drill that is run from the command line. It is kept apart from the live one, in <c>drills</c> of the data folder, so that
/// its incidents can be replayed; where another drill has that folder open, this one gets a folder of its own and leaves nothing behind.
/// </summary>
internal sealed class DrillStore : IAsyncDisposable
{
    /// <summary>Once the kept store is larger than this, a new drill starts it afresh.</summary>
    private const long MostKeptBytes = 1L << 30;

    private readonly bool _kept;
    private readonly string? _data;

    private DrillStore(Store store, bool kept, string? data)
    {
        Store = store;
        _kept = kept;
        _data = data;
    }

    public Store Store { get; }

    /// <summary>The folder that drills are kept in, under a data folder.</summary>
    public static string FolderIn(string? data) => Path.Combine(data ?? StoreOptions.DefaultDataFolder, "drills");

    /// <summary>Opens it.</summary>
    /// <exception cref="StoreRefusedException">No store can be opened.</exception>
    public static async Task<DrillStore> OpenAsync(string? data, string? redis, ILoggerFactory logging, CancellationToken cancellationToken)
    {
        var own = StoreOptions.ForOneShot();
        if (redis is not null) return new DrillStore(await Store.OpenAsync(own with { Redis = redis }, logging, cancellationToken), true, null);
        var folder = FolderIn(data);
        try
        {
            var kept = own with { DataFolder = folder, RemoveDataFolderOnClose = false };
            Prune(folder);
            var store = await Store.OpenAsync(kept, logging, cancellationToken);
            Directory.Delete(own.DataFolder);
            return new DrillStore(store, true, data);
        }
        catch (StoreRefusedException e) when (e.IsHeldByAnother)
        {
            return new DrillStore(await Store.OpenAsync(own, logging, cancellationToken), false, null);
        }
    }

    /// <summary>The command that replays the drill's first incident; null where nothing is kept.</summary>
    public string? ReplayHint(DrillReport report) => !_kept || report.Incidents.Length == 0
        ? null
        : $"incident replay {report.Incidents[0].Id} --realm {report.Realm}{(_data is null ? "" : $" --data {_data}")}";

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private static void Prune(string folder)
    {
        if (!Directory.Exists(folder)) return;
        var size = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(x => x.Length);
        if (size <= MostKeptBytes) return;
        using (DataFolder.Open(folder, 0))
        {
            foreach (var inner in Directory.GetDirectories(folder)) Directory.Delete(inner, recursive: true);
        }
    }
}
