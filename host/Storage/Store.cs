using Haimen.Grains.Storage;
using StackExchange.Redis;

namespace Haimen.Host.Storage;

/// <summary>
/// The open store: the embedded one or a Redis, checked and ready to be used by a silo. Opened before the silo is
/// built and closed after it has stopped.
/// </summary>
internal sealed class Store : IAsyncDisposable
{
    private static readonly Task<StoreRefusedException> Never = new TaskCompletionSource<StoreRefusedException>().Task;

    private readonly DataFolder? _folder;
    private readonly EmbeddedGarnet? _garnet;

    private Store(StoreOptions options, DataFolder? folder, EmbeddedGarnet? garnet, ConfigurationOptions configuration, IConnectionMultiplexer connection)
    {
        _folder = folder;
        _garnet = garnet;
        Options = options;
        Configuration = configuration;
        Connection = connection;
        if (garnet is null)
        {
            Durability = new RedisDurability();
            Failed = Never;
        }
        else
        {
            var durability = new GarnetDurability(garnet, options.DataFolder, options.CommitTimeout, TimeProvider.System);
            Durability = durability;
            Failed = durability.Failed;
        }
    }

    /// <summary>The options it was opened with.</summary>
    public StoreOptions Options { get; }

    /// <summary>How clients connect to it.</summary>
    public ConfigurationOptions Configuration { get; }

    /// <summary>The one connection all providers share.</summary>
    public IConnectionMultiplexer Connection { get; }

    /// <summary>When a write is durable.</summary>
    public IStoreDurability Durability { get; }

    /// <summary>Completes with the reason when the store can no longer be written; the host then prints it and stops.</summary>
    public Task<StoreRefusedException> Failed { get; }

    /// <summary>What the operator should know and may accept, one line each.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>Opens the store and proves that of two writers one wins.</summary>
    /// <exception cref="StoreRefusedException">It cannot be opened or must not be used; nothing is left running or locked.</exception>
    public static async Task<Store> OpenAsync(StoreOptions options, ILoggerFactory loggerFactory, CancellationToken cancellationToken)
    {
        options.Validate();
        DataFolder? folder = null;
        EmbeddedGarnet? garnet = null;
        IConnectionMultiplexer? connection = null;
        try
        {
            ConfigurationOptions configuration;
            if (options.Redis is null)
            {
                folder = await DataFolder.OpenAsync(options.DataFolder, options.MinimumFreeBytes, options.LockPatience, cancellationToken);
                options = options with { DataFolder = folder.Path };
                garnet = EmbeddedGarnet.Start(folder.StorePath, options.Endpoint, loggerFactory);
                configuration = garnet.ClientConfiguration();
            }
            else
            {
                configuration = Redis.Parse(options.Redis);
            }

            configuration.ClientName = "haimen";
            configuration.AbortOnConnectFail = true;
            connection = await Redis.ConnectAsync(configuration, cancellationToken);
            var store = new Store(options, folder, garnet, configuration, connection);
            if (garnet is null)
                store.Warnings = await Redis.DurabilityWarningsAsync(connection, cancellationToken);
            else
                await SealAsync(store, garnet, connection.GetDatabase(), cancellationToken);

            await CompareAndSetProbe.RunAsync(configuration, cancellationToken);
            await store.Durability.WaitAsync(cancellationToken);
            return store;
        }
        catch (Exception e)
        {
            await CloseAsync(connection, garnet, folder, options.RemoveDataFolderOnClose);
            // The embedded store drops its clients when its disk refuses a write.
            if (garnet is not null && e is RedisException or RedisTimeoutException)
            {
                throw new StoreRefusedException(
                    $"The store in {options.DataFolder} cannot be written; see that its disk works and has room, or choose another folder with --data.", e);
            }

            throw;
        }
    }

    /// <summary>Closes the connection, makes the last writes durable, and frees the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_garnet is not null && !Options.RemoveDataFolderOnClose)
        {
            try
            {
                await StoreSeal.RenewAsync(Options.DataFolder, Connection.GetDatabase(), Durability, CancellationToken.None);
            }
            catch (Exception e) when (e is StoreRefusedException or RedisException or RedisTimeoutException or IOException)
            {
                // A store that can no longer be written keeps its last seal, and says why through Failed.
            }
        }

        await CloseAsync(Connection, _garnet, _folder, Options.RemoveDataFolderOnClose);
    }

    /// <summary>Leaves a store that failed as it is, to be freed by the process's end; a folder that was to go with it goes.</summary>
    public void Abandon()
    {
        if (_folder is null || !Options.RemoveDataFolderOnClose)
            return;

        try
        {
            Directory.Delete(_folder.Path, recursive: true);
        }
        catch (IOException)
        {
            // The embedded store wrote to it meanwhile; a temporary folder is the system's to clear in the end.
        }
    }

    /// <summary>Looks first, then cleans up after a crash, then writes: each step relies on the one before.</summary>
    private static async Task SealAsync(Store store, EmbeddedGarnet garnet, IDatabase database, CancellationToken cancellationToken)
    {
        if (await StoreSeal.VerifyAsync(store.Options.DataFolder, database, cancellationToken))
            await garnet.CheckpointAsync(cancellationToken);

        await StoreSeal.RenewAsync(store.Options.DataFolder, database, store.Durability, cancellationToken);
    }

    private static async ValueTask CloseAsync(
        IConnectionMultiplexer? connection, EmbeddedGarnet? garnet, DataFolder? folder, bool removeFolder)
    {
        if (connection is not null)
            await connection.DisposeAsync();

        if (garnet is not null)
            await garnet.DisposeAsync();

        folder?.Dispose();
        if (removeFolder && folder is not null)
            Directory.Delete(folder.Path, recursive: true);
    }
}
