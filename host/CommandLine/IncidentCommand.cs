using System.CommandLine;
using System.Globalization;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Storage;

namespace Haimen.Host.CommandLine;

/// <summary>
/// <c>incident replay ID [--realm R] [--json]</c>: recomputes an incident from its log. Exit codes: 0 the log is whole, 1 it is not, or
/// nothing could be read, 2 there is no such incident or realm.
/// </summary>
internal static class IncidentCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="openLog">Opens the store that the command line names; called only once the input is known to be good.</param>
    /// <param name="storeOptions">Options that say where the store is, shown with this command.</param>
    public static Command Create(Func<ParseResult, CancellationToken, Task<IEventLog>> openLog, params Option[] storeOptions)
    {
        var id = new Argument<string>("ID") { Description = "The incident's id." };
        var realm = new Option<string>("--realm") { Description = "The realm: live, drill-NAME or fork-NAME.", DefaultValueFactory = _ => RealmId.Live.Value };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var replay = new Command("replay", "Recompute an incident's states and hashes from its log, and say where they differ.") { id, realm, json };
        foreach (var option in storeOptions) replay.Options.Add(option);
        replay.SetAction(async (result, cancellationToken) => await ReplayAsync(
            result.GetRequiredValue(id),
            result.GetRequiredValue(realm),
            result.GetValue(json),
            token => openLog(result, token),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error,
            cancellationToken));
        return new Command("incident", "Look into incidents.") { replay, Log(openLog, storeOptions) };
    }

    private static Command Log(Func<ParseResult, CancellationToken, Task<IEventLog>> openLog, Option[] storeOptions)
    {
        var id = new Argument<string>("ID") { Description = "The incident's id." };
        var realm = new Option<string>("--realm") { Description = "The realm: live, drill-NAME or fork-NAME.", DefaultValueFactory = _ => RealmId.Live.Value };
        var command = new Command("log", "Write an incident's log as it is stored, one JSON object a line.") { id, realm };
        foreach (var option in storeOptions) command.Options.Add(option);
        command.SetAction(async (result, cancellationToken) =>
        {
            if (!RealmId.IsValid(result.GetRequiredValue(realm)))
                throw new InputRefusedException($"--realm '{result.GetRequiredValue(realm)}' is not allowed; must be live, drill-NAME or fork-NAME");
            var log = await openLog(result, cancellationToken);
            var key = new EventLogKey(result.GetRequiredValue(realm), result.GetRequiredValue(id));
            for (var from = 0L; ;)
            {
                var page = await log.ReadAsync(key, from, cancellationToken);
                if (page.Version == 0) throw new InputRefusedException($"there is no incident '{key.Id}' in realm {key.Realm}");
                foreach (var entry in page.Entries) await result.InvocationConfiguration.Output.WriteLineAsync(entry);
                if (!page.HasMore) return ExitCode.Done;
                from = page.NextVersion;
            }
        });
        return command;
    }

    /// <summary>Replays and prints.</summary>
    internal static async Task<int> ReplayAsync(
        string id, string realm, bool json, Func<CancellationToken, Task<IEventLog>> openLog, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (!RealmId.IsValid(realm))
        {
            await error.WriteLineAsync($"--realm '{realm}' is not allowed; must be live, drill-NAME or fork-NAME");
            return ExitCode.BadInput;
        }

        if (id.Length == 0)
        {
            await error.WriteLineAsync("ID must not be empty");
            return ExitCode.BadInput;
        }

        var log = await openLog(cancellationToken);
        var result = await IncidentReplay.RunAsync(log, new EventLogKey(realm, id), cancellationToken);
        if (!result.Found)
        {
            await error.WriteLineAsync($"there is no incident '{id}' in realm {realm}");
            var known = await log.ListAsync(realm, cancellationToken);
            if (known.Count > 0) await error.WriteLineAsync($"it has {known.Count}: {string.Join(", ", known.Take(10).Select(k => k.Id))}{(known.Count > 10 ? ", …" : "")}");
            return ExitCode.BadInput;
        }

        if (json) await output.WriteLineAsync(IncidentReplay.ToJson(result));
        else await PrintAsync(result, output);
        return result.Sound ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task PrintAsync(ReplayResult result, TextWriter output)
    {
        await output.WriteLineAsync($"{result.Realm}/{result.IncidentId}: {result.Version} entries, {result.Stage}, level {result.Level} (worst {result.WorstLevel})");
        await output.WriteLineAsync($"  opened    {Local(result.OpenedAt)}");
        if (result.ClosedAt is not null) await output.WriteLineAsync($"  closed    {Local(result.ClosedAt)}");
        await output.WriteLineAsync($"  orders    {result.Orders}, of which {result.OrdersHolding} hold a resource");
        await output.WriteLineAsync($"  decided by domain version {string.Join(", ", result.DomainVersions)}");
        foreach (var kind in result.Kinds) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {kind.Count,6} × {kind.Kind}"));
        await output.WriteLineAsync($"  log hash  {result.LogHash}");
        if (result.Corrupt is { } fault) await output.WriteLineAsync($"BROKEN at entry {fault.Version}: {fault.Problem}");
        foreach (var difference in result.Differences)
            await output.WriteLineAsync($"DIFFERS at version {difference.Version}: {difference.Field} is {Shown(difference.Replayed)} by the log, {Shown(difference.Snapshot)} in the snapshot");
        if (result.Sound)
            await output.WriteLineAsync(result.SnapshotVersion is { } at ? $"whole; the snapshot at version {at} is what the log gives" : "whole; there is no snapshot");
    }

    private static string Local(DateTimeOffset? at) =>
        at?.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture) ?? "-";

    private static string Shown(string value) => value.Length == 0 ? "absent" : value;
}
