using Haimen.Grains.Tests.Fixtures;

namespace Haimen.Grains.Tests.Realms;

/// <summary>A silo with the gauge domain, shared by the tests of a class.</summary>
public sealed class GaugeCluster : IAsyncLifetime
{
    internal GaugeDomain Domain { get; } = new();

    internal ActorCluster Actors { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Actors = await ActorCluster.StartAsync(GaugeDomain.District(), [Domain]);

    public ValueTask DisposeAsync() => Actors.DisposeAsync();
}
