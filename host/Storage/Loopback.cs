using System.Net;
using System.Net.Sockets;

namespace Haimen.Host.Storage;

/// <summary>Ports on the loopback interface.</summary>
internal static class Loopback
{
    /// <summary>A port nobody listens on now. It is not held: who needs it must be ready to ask again.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
