using StackExchange.Redis;

namespace Haimen.Host.Storage;

/// <summary>Reaching a Redis server and reading from it how durable it is.</summary>
internal static class Redis
{
    /// <summary>Parses <c>HOST:PORT[,option=value…]</c>.</summary>
    /// <exception cref="StoreRefusedException">It cannot be parsed.</exception>
    public static ConfigurationOptions Parse(string redis)
    {
        try
        {
            return ConfigurationOptions.Parse(redis);
        }
        catch (ArgumentException e)
        {
            throw new StoreRefusedException($"--redis cannot be understood: {e.Message}.", e);
        }
    }

    /// <summary>Connects, or says in one line why not.</summary>
    /// <exception cref="StoreRefusedException">Nobody answers, or the server wants another password.</exception>
    public static async Task<IConnectionMultiplexer> ConnectAsync(ConfigurationOptions configuration, CancellationToken cancellationToken)
    {
        try
        {
            return await ConnectionMultiplexer.ConnectAsync(configuration).WaitAsync(cancellationToken);
        }
        catch (RedisConnectionException e)
        {
            var why = e.FailureType == ConnectionFailureType.AuthenticationFailure
                ? "it wants another user or password; give them as --redis HOST:PORT,user=…,password=…"
                : "nobody answers there; start the server, correct --redis, or leave it out to use the embedded store";
            throw new StoreRefusedException($"The Redis at {configuration.EndPoints[0]} cannot be used: {why}.", e);
        }
    }

    /// <summary>Names the settings with which this server can lose an acknowledged write.</summary>
    public static async Task<IReadOnlyList<string>> DurabilityWarningsAsync(
        IConnectionMultiplexer connection, CancellationToken cancellationToken)
    {
        var endPoint = connection.GetEndPoints()[0];
        var server = connection.GetServer(endPoint);
        string? appendOnly;
        string? appendFsync;
        try
        {
            appendOnly = await SettingAsync(server, "appendonly", cancellationToken);
            appendFsync = await SettingAsync(server, "appendfsync", cancellationToken);
        }
        catch (RedisServerException e)
        {
            return [$"The Redis at {endPoint} does not tell its settings ({e.Message}); see that it has 'appendonly yes' and 'appendfsync always', else a crash of it can lose acknowledged writes."];
        }

        var warnings = new List<string>();
        if (appendOnly != "yes")
            warnings.Add($"The Redis at {endPoint} has 'appendonly {appendOnly}': a crash of it loses everything since its last snapshot; set 'appendonly yes'.");

        if (appendFsync != "always")
            warnings.Add($"The Redis at {endPoint} has 'appendfsync {appendFsync}': a crash of its machine can lose the last acknowledged writes; set 'appendfsync always'.");

        return warnings;
    }

    private static async Task<string?> SettingAsync(IServer server, string name, CancellationToken cancellationToken)
    {
        // As a plain command: the typed one is only there for connections with administrative rights.
        var reply = await server.ExecuteAsync("CONFIG", "GET", name).WaitAsync(cancellationToken);
        return reply.Length < 2 ? null : (string?)reply[1];
    }
}
