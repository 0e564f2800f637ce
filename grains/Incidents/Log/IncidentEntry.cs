using System.Text.Json.Serialization;
using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Storage;

namespace Haimen.Grains.Incidents.Log;

/// <summary>
/// One line of an incident's log. Written as canonical JSON: the properties in the order below, no white space, numbers in their shortest
/// invariant form, nulls left out, <see cref="Hash"/> last. The hash is SHA-256 over the UTF-8 of the line as it reads without its hash
/// property; through <see cref="Previous"/> it covers every line before it. It is checked over the stored text, so that it holds
/// whatever a later version of the program would write.
/// </summary>
internal sealed record IncidentEntry
{
    /// <summary>Number of the line, from 1.</summary>
    [JsonPropertyOrder(0)] public required long Version { get; init; }

    /// <summary>When, by the realm's clock, UTC.</summary>
    [JsonPropertyOrder(1)] public required DateTimeOffset At { get; init; }

    /// <summary>Who: a person, <c>sensors</c>, <c>dispatch</c>, <c>clock</c>, <c>incident</c>, or the id of a resource.</summary>
    [JsonPropertyOrder(2)] public required string By { get; init; }

    /// <summary>Id of the command that caused it.</summary>
    [JsonPropertyOrder(3)] public required string Command { get; init; }

    /// <summary>The domain.</summary>
    [JsonPropertyOrder(4)] public required string Domain { get; init; }

    /// <summary>The version of the domain that judged last; empty where none has.</summary>
    [JsonPropertyOrder(5)] public required string DomainVersion { get; init; }

    /// <summary>What; its first property is its kind.</summary>
    [JsonPropertyOrder(6)] public required IncidentEvent Data { get; init; }

    /// <summary>Hash of the line before, that of the first is <see cref="HashChain.Genesis"/>.</summary>
    [JsonPropertyOrder(7)] public required string Previous { get; init; }

    /// <summary>This line's hash, 64 lower-case hex digits; null only while it is being computed.</summary>
    [JsonPropertyOrder(8)] public string? Hash { get; init; }
}
