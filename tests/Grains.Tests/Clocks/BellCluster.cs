using Haimen.Grains.Storage;
using Haimen.Grains.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Haimen.Grains.Tests.Clocks;

/// <summary>A silo with bells, shared by the tests of a class.</summary>
public sealed class BellCluster : IAsyncLifetime
{
    internal BellTower Tower { get; } = new();

    internal MemoryDueIndex Index { get; } = new();

    internal ActorCluster Actors { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Actors = await ActorCluster.StartAsync(SmallDistrict.Of(), services: services =>
    {
        services.AddSingleton(Tower);
        services.AddSingleton<IDueIndex>(Index);
    });

    public ValueTask DisposeAsync() => Actors.DisposeAsync();
}
