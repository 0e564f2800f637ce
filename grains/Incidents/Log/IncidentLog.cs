using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Haimen.Grains.Incidents.Events;

namespace Haimen.Grains.Incidents.Log;

/// <summary>Chains events into lines, and checks lines.</summary>
internal static class IncidentLog
{
    private const string HashStart = ",\"hash\":\"";
    private const int HashDigits = 64;
    private const int TailLength = 9 + HashDigits + 2;

    /// <summary>What stands as the hash before the first line.</summary>
    public static readonly string Genesis = new('0', HashDigits);

    /// <summary>
    /// Whether a command id is one of the incident's own (a clock, a notice from a resource, what its outbox learnt). Such commands are
    /// once-only by what they say, so their ids are not remembered; ids from outside may not begin like that.
    /// </summary>
    /// <param name="commandId">The id.</param>
    public static bool IsOwn(string commandId) => commandId.StartsWith('~');

    /// <summary>Numbers, stamps and chains events.</summary>
    /// <param name="version">The log's version so far.</param>
    /// <param name="previous">Its last hash.</param>
    /// <param name="events">The events, in order.</param>
    /// <param name="stamp">Who, when, why.</param>
    public static SealedEntry[] Seal(long version, string previous, IReadOnlyList<IncidentEvent> events, EntryStamp stamp)
    {
        var entries = new SealedEntry[events.Count];
        for (var i = 0; i < events.Count; i++)
        {
            var open = new IncidentEntry
            {
                Version = ++version,
                At = stamp.At.ToUniversalTime(),
                By = stamp.By,
                Command = stamp.Command,
                Domain = stamp.Domain,
                DomainVersion = stamp.DomainVersion,
                Data = events[i],
                Previous = previous,
            };
            var body = JsonSerializer.Serialize(open, IncidentJson.Default.IncidentEntry);
            previous = HashOf(body);
            entries[i] = new SealedEntry(open with { Hash = previous }, $"{body.AsSpan(0, body.Length - 1)}{HashStart}{previous}\"}}");
        }

        return entries;
    }

    /// <summary>Reads and checks one line.</summary>
    /// <param name="line">The line as stored.</param>
    /// <param name="version">The number it must have.</param>
    /// <param name="previous">The hash it must follow.</param>
    /// <exception cref="LogCorruptException">It is not the line that belongs there.</exception>
    public static IncidentEntry Open(string line, long version, string previous)
    {
        var tail = line.Length - TailLength;
        if (tail < 1 || !line.AsSpan(tail).StartsWith(HashStart, StringComparison.Ordinal) || !line.EndsWith("\"}", StringComparison.Ordinal))
            throw new LogCorruptException(version, "does not end with its hash");

        var stored = line.AsSpan(tail + HashStart.Length, HashDigits);
        var computed = HashOf($"{line.AsSpan(0, tail)}}}");
        if (!stored.SequenceEqual(computed))
            throw new LogCorruptException(version, $"its content has hash {computed}, but it says {stored}");

        IncidentEntry? entry;
        try
        {
            entry = JsonSerializer.Deserialize(line, IncidentJson.Default.IncidentEntry);
        }
        catch (JsonException exception)
        {
            throw new LogCorruptException(version, $"cannot be read: {exception.Message}");
        }

        if (entry is null) throw new LogCorruptException(version, "is empty");
        if (entry.Version != version) throw new LogCorruptException(version, $"says it is entry {entry.Version}");
        if (entry.Previous != previous) throw new LogCorruptException(version, $"follows hash {entry.Previous}, but the entry before has {previous}");
        return entry;
    }

    private static string HashOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
}
