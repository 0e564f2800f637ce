namespace Haimen.Host.Storage;

/// <summary>How the embedded store is reached from inside its own process.</summary>
internal enum EmbeddedEndpoint
{
    /// <summary>A Unix domain socket in a folder of its owner; loopback TCP where there is none or its path would be too long.</summary>
    Automatic,

    /// <summary>Loopback TCP on a free port, with a random password.</summary>
    LoopbackTcp,
}
