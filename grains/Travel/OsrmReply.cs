using System.Text.Json.Serialization;

namespace Haimen.Grains.Travel;

/// <summary>What an OSRM server answers to a table request (HTTP API, v1: <c>https://project-osrm.org/docs/v5.24.0/api/#table-service</c>).</summary>
internal sealed record OsrmReply
{
    /// <summary><c>Ok</c>, or what went wrong.</summary>
    [JsonPropertyName("code")] public string? Code { get; init; }

    /// <summary>What went wrong, for people.</summary>
    [JsonPropertyName("message")] public string? Message { get; init; }

    /// <summary>Seconds, row by row; null where there is no way.</summary>
    [JsonPropertyName("durations")] public double?[]?[]? Durations { get; init; }

    /// <summary>The sources as found on the roads.</summary>
    [JsonPropertyName("sources")] public OsrmWaypoint?[]? Sources { get; init; }

    /// <summary>The destinations as found on the roads.</summary>
    [JsonPropertyName("destinations")] public OsrmWaypoint?[]? Destinations { get; init; }
}
