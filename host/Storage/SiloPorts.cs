using System.Net;
using System.Net.Sockets;

namespace Haimen.Host.Storage;

/// <summary>Where the silo listens.</summary>
/// <param name="Silo">TCP port for other silos, 1 to 65535.</param>
/// <param name="Gateway">TCP port for Orleans clients outside the process; 0 for none.</param>
internal sealed record SiloPorts(int Silo, int Gateway)
{
    /// <summary>The address the silo binds and is known by; loopback unless several machines form the cluster.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Orleans' customary ports, for <c>serve</c>. No client comes in from outside, so there is no gateway.</summary>
    public static SiloPorts Fixed { get; } = new(11111, 0);

    /// <summary>A port that is free now, for a command that runs once.</summary>
    public static SiloPorts Free() => new(Loopback.FreePort(), 0);

    /// <summary>Refuses numbers that are no ports.</summary>
    /// <exception cref="StoreRefusedException">A port is out of range, or both are the same.</exception>
    public void Validate()
    {
        if (Silo is < 1 or > 65535)
            throw new StoreRefusedException($"The silo port is {Silo}; a port is 1 to 65535.");

        if (Gateway is < 0 or > 65535)
            throw new StoreRefusedException($"The gateway port is {Gateway}; a port is 1 to 65535, or 0 for none.");

        if (Silo == Gateway)
            throw new StoreRefusedException($"The silo and the gateway are both on port {Silo}; give them two ports.");
    }

    /// <summary>Refuses ports another process listens on, before Orleans meets them with a stack trace.</summary>
    /// <exception cref="StoreRefusedException">A port is taken, or the address is not this machine's.</exception>
    public void EnsureFree()
    {
        EnsureFree(Silo, "silo");
        if (Gateway != 0)
            EnsureFree(Gateway, "gateway");
    }

    private void EnsureFree(int port, string use)
    {
        // With the default options of a listener, so that a port in TIME_WAIT after a restart counts as free.
        using var listener = new TcpListener(Address, port);
        try
        {
            listener.Start();
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            throw new StoreRefusedException(
                $"The {use} port {Address}:{port} is taken by another process; stop it (is a host already serving?) or choose another port.", e);
        }
        catch (SocketException e)
        {
            throw new StoreRefusedException($"The {use} cannot listen on {Address}:{port}: {e.Message}.", e);
        }
    }
}
