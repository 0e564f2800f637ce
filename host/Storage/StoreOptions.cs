namespace Haimen.Host.Storage;

/// <summary>Where the store is and how the silo that uses it is known.</summary>
internal sealed record StoreOptions
{
    /// <summary>The folder of the embedded store; created with access for its owner only.</summary>
    /// <value>The default is <see cref="DefaultDataFolder"/>.</value>
    public string DataFolder { get; init; } = DefaultDataFolder;

    /// <summary>Whether <see cref="DataFolder"/> is removed when the store closes, as one-shot commands want.</summary>
    public bool RemoveDataFolderOnClose { get; init; }

    /// <summary><c>HOST:PORT</c> of a real Redis, with StackExchange.Redis options after commas (<c>password=…</c>); <c>null</c> for the embedded store.</summary>
    public string? Redis { get; init; }

    /// <summary>The Orleans cluster this silo belongs to: hosts with the same id on one Redis form one cluster.</summary>
    public string ClusterId { get; init; } = "haimen";

    /// <summary>The ports of the silo.</summary>
    /// <value>The default is fixed, so that a restarted host comes back under its old address and need not be declared dead first.</value>
    public SiloPorts Ports { get; init; } = SiloPorts.Fixed;

    /// <summary>The least free disk space the embedded store starts with, in bytes.</summary>
    /// <value>The default, 512 MiB, holds the append-only file at its limit of 128 MiB, a checkpoint as large, and as much again.</value>
    public long MinimumFreeBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>How long a durable write waits for the disk before the store is given up.</summary>
    /// <value>The default, 10 s, is beyond any hiccup of a working disk and below Orleans' 30 s response timeout.</value>
    public TimeSpan CommitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a process that holds the folder is given to go.</summary>
    /// <value>The default, 3 s, is what a killed host with a gigabyte in memory was seen to need, and more.</value>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How the embedded store is reached; <see cref="EmbeddedEndpoint.Automatic"/> but in tests.</summary>
    public EmbeddedEndpoint Endpoint { get; init; }

    /// <summary>The user's local data folder, <c>haimen</c> in it.</summary>
    public static string DefaultDataFolder { get; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "haimen");

    /// <summary>A store of its own for a command that runs once: a temporary folder, free ports, its own cluster.</summary>
    public static StoreOptions ForOneShot() => new()
    {
        DataFolder = Directory.CreateTempSubdirectory("haimen-").FullName,
        RemoveDataFolderOnClose = true,
        ClusterId = $"one-shot-{Environment.ProcessId}",
        Ports = SiloPorts.Free(),
    };

    /// <summary>Refuses options no store can be opened with.</summary>
    /// <exception cref="StoreRefusedException">An option is out of range.</exception>
    public void Validate()
    {
        if (Redis is { } redis && !IsHostAndPort(redis.Split(',')[0]))
            throw new StoreRefusedException($"--redis is '{redis.Split(',')[0]}', which is not HOST:PORT with a port from 1 to 65535, such as 127.0.0.1:6379.");

        if (Redis is null && string.IsNullOrWhiteSpace(DataFolder))
            throw new StoreRefusedException("--data is empty; name a folder for the store.");

        if (string.IsNullOrWhiteSpace(ClusterId))
            throw new StoreRefusedException("The cluster id is empty; name the cluster this host belongs to.");

        if (CommitTimeout <= TimeSpan.Zero)
            throw new StoreRefusedException($"The commit timeout is {CommitTimeout}; it must be longer than nothing.");

        if (MinimumFreeBytes < 0)
            throw new StoreRefusedException($"The least free disk space is {MinimumFreeBytes} bytes; it cannot be negative.");

        Ports.Validate();
    }

    private static bool IsHostAndPort(string endpoint)
    {
        // A Unix socket is an endpoint too: StackExchange.Redis takes it as "!/path".
        if (endpoint.StartsWith("!/", StringComparison.Ordinal))
            return true;

        var colon = endpoint.LastIndexOf(':');
        return colon > 0
            && ushort.TryParse(endpoint.AsSpan(colon + 1), out var port) && port > 0
            && !endpoint.AsSpan(0, colon).ContainsAny(" \t/");
    }
}
