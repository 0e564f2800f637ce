using Haimen.Host.Storage;

namespace Haimen.Host.Tests.Storage;

public sealed class EmbeddedStoreFixture : StoreFixture
{
    private protected override Task<Store> StartAsync() => OpenAsync(new StoreOptions { DataFolder = Folder });
}
