using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Haimen.Client.V1;

namespace Haimen.Cluster.Tests.Live;

/// <summary>What a host has acknowledged or shown to its clients, and the check that it is all still there.</summary>
internal sealed class Acknowledged
{
    private readonly ConcurrentDictionary<string, string> _commands = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Resource, string Order), OrderProgress> _progress = new();
    private readonly SortedDictionary<string, List<string>> _hashes = new(StringComparer.Ordinal);

    /// <summary>How many events were shown in all.</summary>
    public int Events => _hashes.Values.Sum(x => x.Count);

    /// <summary>How many commands and reports were acknowledged.</summary>
    public int Commands => _commands.Count;

    /// <summary>How many orders have had an acknowledged report of their crew.</summary>
    public int Orders => _progress.Count;

    /// <summary>A report or command that was accepted and leaves an event.</summary>
    public void Command(string id, string incidentId) => _commands[id] = incidentId;

    /// <summary>A crew's report that was accepted.</summary>
    public void Progress(string resource, string order, OrderProgress progress) =>
        _progress.AddOrUpdate((resource, order), progress, (_, before) => progress > before ? progress : before);

    /// <summary>Checks that nothing is missing or different, and takes note of what is new.</summary>
    public async Task CheckAsync(LiveApi api, CancellationToken cancellationToken)
    {
        var incidents = (await api.IncidentsAsync(cancellationToken)).ToDictionary(x => x.Id, StringComparer.Ordinal);
        var caused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var known in _hashes.Keys) Assert.True(incidents.ContainsKey(known), $"Incident {known} is gone.");
        foreach (var (id, view) in incidents)
        {
            var hashes = ReadChain(id, await api.LogAsync(id, cancellationToken), caused);
            var known = _hashes.GetValueOrDefault(id) ?? [];
            Assert.True(hashes.Count > 0, $"Incident {id} is listed with version {view.Version} and has no log; {known.Count} entries of it were seen.");
            Assert.True(hashes.Count >= known.Count, $"Log {id} had {known.Count} entries and has {hashes.Count}.");
            for (var i = 0; i < known.Count; i++) Assert.True(known[i] == hashes[i], $"Log {id}, entry {i + 1}: hash {hashes[i]} was {known[i]}.");
            Assert.True(view.Version <= hashes.Count, $"Incident {id} shows version {view.Version}, its log ends at {hashes.Count}.");
            Assert.Equal(hashes[(int)view.Version - 1], view.LogHash);
            _hashes[id] = hashes;
        }

        foreach (var (command, incident) in _commands) Assert.True(caused.Contains($"{incident} {command}"), $"Command {command} of {incident} left no event.");
        await CheckProgressAsync(api, incidents.Values, cancellationToken);
    }

    private async Task CheckProgressAsync(LiveApi api, IEnumerable<Incident> incidents, CancellationToken cancellationToken)
    {
        var held = await Ownership.HeldAsync(api, cancellationToken);
        foreach (var ((resource, order), progress) in _progress)
        {
            if (!held.TryGetValue((resource, order), out var now)) continue;
            // A team that was diverted on the road and then said no is on its way home.
            var isOnItsWayHome = progress == OrderProgress.Declined && now.Progress == OrderProgress.Returning;
            Assert.True(
                isOnItsWayHome || (now.Progress >= progress && progress < OrderProgress.Returned),
                $"{resource} said {progress} of {order}, and its order is {now.Progress}.");
        }

        // A team that was taken on the road and did not answer its new order has said at most that it is home.
        foreach (var order in incidents.SelectMany(x => x.Orders).Where(x => x.Progress == OrderProgress.TimedOut))
        {
            // One that said yes may still time out: it has a while to set out.
            var hasSetOut = _progress.TryGetValue((order.ResourceId, order.Id), out var said) && said is OrderProgress.EnRoute or OrderProgress.OnScene;
            Assert.False(hasSetOut, $"{order.ResourceId} said {said} of {order.Id}, and it timed out all the same.");
        }
    }

    /// <summary>Checks a log as its documentation says it is chained, with no code of the product.</summary>
    private static List<string> ReadChain(string incident, List<string> lines, HashSet<string> caused)
    {
        const string tail = ",\"hash\":\"";
        var previous = new string('0', 64);
        var hashes = new List<string>(lines.Count);
        foreach (var line in lines)
        {
            var cut = line.Length - tail.Length - 64 - 2;
            Assert.Equal(tail, line.Substring(cut, tail.Length));
            var hash = line.Substring(cut + tail.Length, 64);
            Assert.True(
                hash == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line[..cut] + "}"))),
                $"Log {incident}, entry {hashes.Count + 1} is not what its hash says: {line}");
            using var entry = JsonDocument.Parse(line);
            Assert.Equal(hashes.Count + 1, entry.RootElement.GetProperty("version").GetInt64());
            Assert.Equal(previous, entry.RootElement.GetProperty("previous").GetString());
            caused.Add($"{incident} {entry.RootElement.GetProperty("command").GetString()}");
            hashes.Add(previous = hash);
        }

        return hashes;
    }
}
