using System.Text.Json;
using System.Text.Json.Nodes;
using Haimen.Grains.Incidents.Log;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Storage;

namespace Haimen.Grains.Incidents;

/// <summary>
/// Recomputes an incident from its log alone: checks each entry's hash and its place in the chain, derives the state anew, and compares
/// it with the latest snapshot. A log whose last entries were cut off is whole in itself; that shows only against a snapshot that is
/// further on, or a hash noted elsewhere.
/// </summary>
public static class IncidentReplay
{
    private const int MostDifferences = 20;

    /// <summary>Replays one incident.</summary>
    /// <param name="log">The store.</param>
    /// <param name="key">The incident.</param>
    /// <param name="cancellationToken">Cancels the replay.</param>
    public static async Task<ReplayResult> RunAsync(IEventLog log, EventLogKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(log);
        var snapshot = await log.ReadSnapshotAsync(key, cancellationToken);
        var state = IncidentState.Empty;
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var versions = new List<string>();
        var differences = new List<ReplayDifference>();
        ReplayFault? fault = null;
        var any = false;
        for (var more = true; more && fault is null;)
        {
            var page = await log.ReadAsync(key, state.Version, cancellationToken);
            any |= page.Entries.Count > 0;
            foreach (var line in page.Entries)
            {
                try
                {
                    var entry = IncidentLog.Open(line, state.Version + 1, state.Hash);
                    state = IncidentReducer.Apply(state, entry);
                    var kind = KindOf(line);
                    counts[kind] = counts.GetValueOrDefault(kind) + 1;
                    if (entry.DomainVersion.Length > 0 && !versions.Contains(entry.DomainVersion, StringComparer.Ordinal)) versions.Add(entry.DomainVersion);
                }
                catch (LogCorruptException exception)
                {
                    fault = new ReplayFault(exception.Version, exception.Problem);
                    break;
                }

                if (snapshot?.Version == state.Version) Compare(snapshot, state, differences);
            }

            more = page.HasMore;
        }

        if (snapshot is not null && fault is null && snapshot.Version > state.Version)
            differences.Add(new ReplayDifference(state.Version, "$.version", $"{state.Version}", $"{snapshot.Version}"));

        return new ReplayResult
        {
            Realm = key.Realm,
            IncidentId = key.Id,
            Found = any,
            Version = state.Version,
            LogHash = state.Hash,
            Corrupt = fault,
            SnapshotVersion = snapshot?.Version,
            Differences = differences,
            Kinds = [.. counts.Select(c => new ReplayCount(c.Key, c.Value))],
            DomainVersions = versions,
            Stage = state.Stage,
            Level = state.Level,
            WorstLevel = state.WorstLevel,
            OpenedAt = any && state.Version > 0 ? state.OpenedAt : null,
            ClosedAt = state.ClosedAt,
            Orders = state.Orders.Length,
            OrdersHolding = state.Orders.Count(o => o.Holds),
        };
    }

    /// <summary>A result as JSON, in the same names as the log's.</summary>
    /// <param name="result">The result.</param>
    public static string ToJson(ReplayResult result) => JsonSerializer.Serialize(result, ReplayJson.Default.ReplayResult);

    private static string KindOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("data").GetProperty("kind").GetString() ?? "";
    }

    private static void Compare(EventLogSnapshot snapshot, IncidentState state, List<ReplayDifference> differences)
    {
        var replayed = JsonSerializer.SerializeToNode(state, IncidentJson.Default.IncidentState);
        JsonNode? saved;
        try
        {
            saved = JsonNode.Parse(snapshot.State);
        }
        catch (JsonException exception)
        {
            differences.Add(new ReplayDifference(state.Version, "$", "", $"not JSON: {exception.Message}"));
            return;
        }

        Compare("$", replayed, saved, state.Version, differences);
    }

    private static void Compare(string path, JsonNode? replayed, JsonNode? saved, long version, List<ReplayDifference> differences)
    {
        if (differences.Count >= MostDifferences) return;
        switch (replayed, saved)
        {
            case (JsonObject a, JsonObject b):
                foreach (var name in a.Select(p => p.Key).Union(b.Select(p => p.Key), StringComparer.Ordinal))
                    Compare($"{path}.{name}", a[name], b[name], version, differences);
                break;
            case (JsonArray a, JsonArray b):
                for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
                    Compare($"{path}[{i}]", i < a.Count ? a[i] : null, i < b.Count ? b[i] : null, version, differences);
                break;
            default:
                if (!JsonNode.DeepEquals(replayed, saved))
                    differences.Add(new ReplayDifference(version, path, replayed?.ToJsonString() ?? "", saved?.ToJsonString() ?? ""));
                break;
        }
    }
}
