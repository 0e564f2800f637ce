using Haimen.Host.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Haimen.Host.Tests.Storage;

/// <summary>An open store that can be closed, its server stopped, and opened again on the same files.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Store? _store;

    internal Store Store => _store ?? throw new InvalidOperationException("The store is closed.");

    internal string Folder => _folder.Path;

    /// <summary>Why this store cannot be tested here, if it cannot.</summary>
    public virtual string? Unavailable => null;

    public async ValueTask InitializeAsync()
    {
        if (Unavailable is null)
            _store = await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops everything and opens the same files again.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        _store = await StartAsync();
    }

    private protected static Task<Store> OpenAsync(StoreOptions options) =>
        Store.OpenAsync(options, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);

    private protected abstract Task<Store> StartAsync();

    private protected virtual async Task StopAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();

        _store = null;
    }
}
