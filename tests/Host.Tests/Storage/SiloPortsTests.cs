using System.Net;
using System.Net.Sockets;
using Haimen.Host.Storage;

namespace Haimen.Host.Tests.Storage;

public sealed class SiloPortsTests
{
    [Fact]
    public void A_taken_port_is_refused_by_its_number()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var refusal = Assert.Throws<StoreRefusedException>(() => new SiloPorts(port, 0).EnsureFree());
        Assert.Contains($"127.0.0.1:{port} is taken", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_free_port_is_taken_as_free() => SiloPorts.Free().EnsureFree();
}
