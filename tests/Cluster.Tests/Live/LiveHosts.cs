namespace Haimen.Cluster.Tests.Live;

/// <summary>Tests that start hosts run one after the other: each host wants a machine of its own.</summary>
[CollectionDefinition(Collection)]
public sealed class LiveHosts
{
    public const string Collection = "live hosts";

    /// <summary>Clocks so short that a test can see them run out.</summary>
    internal static IReadOnlyDictionary<string, string> Impatient { get; } = new Dictionary<string, string>
    {
        ["HAIMEN_INCIDENTS__ACKNOWLEDGEWITHIN"] = "00:00:15",
        ["HAIMEN_INCIDENTS__RESUMEAFTER"] = "00:00:02",
        ["HAIMEN_DISPATCH__RESERVATIONTIME"] = "00:00:15",
        ["HAIMEN_DISPATCH__RETRYPERIOD"] = "00:00:05",
    };
}
