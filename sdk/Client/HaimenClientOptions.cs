namespace Haimen.Client;

/// <summary>How a client reaches a command centre.</summary>
public sealed record HaimenClientOptions
{
    /// <summary>The address that the host serves gRPC on, e.g. <c>http://127.0.0.1:5081</c>.</summary>
    public required Uri Address { get; init; }

    /// <summary>Gives the bearer token of each call, so that one that runs out can be renewed in time; null where the host wants none.</summary>
    public Func<CancellationToken, Task<string?>>? Token { get; init; }

    /// <summary>How long a call may take that says nothing else.</summary>
    /// <value>30 seconds: twice what an actor takes to give up, so that its own answer comes first.</value>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a call is tried whose repetition changes nothing, the first time included, where the host cannot be reached.</summary>
    /// <value>4, with 0.2 to 2 seconds between: a host that restarts is back by then.</value>
    public int MaxAttempts { get; init; } = 4;

    /// <summary>What carries the calls instead of a socket, e.g. in tests or behind a proxy; null for the usual.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>The version of HTTP that the handler speaks; null for 2. gRPC-web works over 1.1 too.</summary>
    public Version? HttpVersion { get; init; }
}
