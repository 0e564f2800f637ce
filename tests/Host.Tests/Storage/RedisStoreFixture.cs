using Haimen.Host.Storage;

namespace Haimen.Host.Tests.Storage;

public sealed class RedisStoreFixture : StoreFixture
{
    private RedisServer? _server;

    public override string? Unavailable => RedisServer.IsInstalled ? null : RedisServer.Missing;

    private protected override async Task<Store> StartAsync()
    {
        _server = await RedisServer.StartAsync(Folder);
        return await OpenAsync(new StoreOptions { Redis = _server.EndPoint });
    }

    private protected override async Task StopAsync()
    {
        await base.StopAsync();
        if (_server is not null)
            await _server.DisposeAsync();

        _server = null;
    }
}
