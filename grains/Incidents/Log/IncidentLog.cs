using System.Text.Json;
using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Storage;

namespace Haimen.Grains.Incidents.Log;

/// <summary>Chains events into lines, and checks lines.</summary>
internal static class IncidentLog
{
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
            var line = HashChain.Close(body, out previous);
            entries[i] = new SealedEntry(open with { Hash = previous }, line);
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
        if (HashChain.Check(line, out _) is { } fault) throw new LogCorruptException(version, fault);
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
}
