using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Haimen.Client.V1;
using District = Haimen.Grains.Districts.District;

namespace Haimen.Cluster.Tests.Live;

/// <summary>
/// A bad night, told to the live realm from outside by gauges, crews, callers and a duty officer side by side. Their choices come
/// from a seed; how far they get before the host dies is chance. Where it is told to one of several hosts, it bears with "ask again".
/// </summary>
internal sealed class Story(District district, Acknowledged acknowledged, int seed, int hosts = 1)
{
    private static readonly double[] DepthsM = [0.2, 0.4, 0.6, 0.45, 0.7];
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(8);

    private readonly string[] _townships = [.. district.Townships.Select(x => x.Id).Where(x => x != "kaifaqu").Take(6)];
    private readonly Dictionary<string, int> _steps = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _start = TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(3);
    private int _calls;

    /// <summary>Answers that no client should ever get.</summary>
    public ConcurrentQueue<string> Surprises { get; } = [];

    /// <summary>Goes on with the story until the host dies or the token is cancelled.</summary>
    public Task GoOnAsync(LiveApi api, int round, CancellationToken cancellationToken) => Task.WhenAll(
        UntilTheEndAsync(random => GaugesAsync(api, round, random, cancellationToken), round, 1),
        UntilTheEndAsync(random => CrewsAsync(api, random, cancellationToken), round, 2),
        UntilTheEndAsync(random => DutyOfficerAsync(api, random, cancellationToken), round, 3));

    /// <summary>Ends every incident by hand and has every crew come home, until nothing is owned.</summary>
    public async Task EndAsync(LiveApi api, TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var incidents = await api.IncidentsAsync(cancellationToken);
            var held = await Ownership.HeldAsync(api, cancellationToken);
            if (held.Count == 0 && incidents.All(x => x.Stage == IncidentStage.Closed)) return;
            Assert.True(
                TimeProvider.System.GetElapsedTime(started) < patience,
                $"Still open: {string.Join(", ", incidents.Where(x => x.Stage != IncidentStage.Closed).Select(x => $"{x.Id} {x.Stage}"))}; "
                + $"still owned: {string.Join(", ", held.Select(x => $"{x.Key} {x.Value.Progress}"))}");
            foreach (var incident in incidents)
            {
                if (incident.Stage == IncidentStage.Reported) await CommandAsync(api, incident.Id, "dismiss", "false alarm", cancellationToken);
                else if (incident.Stage < IncidentStage.Recovering) await CommandAsync(api, incident.Id, "close", "the night is over", cancellationToken);
                // One that its domain ended by itself would stay under watch for half an hour.
                else if (incident.Stage == IncidentStage.Recovering && held.Count == 0) await CommandAsync(api, incident.Id, "close", "the night is over", cancellationToken);
            }

            foreach (var (key, order) in held.Where(x => x.Value.Progress == OrderProgress.Returning))
                await ReportAsync(api, key.Resource, key.Order, OrderProgress.Returned, cancellationToken);
            await Task.Delay(100, cancellationToken);
        }
    }

    private async Task UntilTheEndAsync(Func<Random, Task> tell, int round, int teller)
    {
#pragma warning disable CA5394 // Choices of a test, not secrets.
        var random = new Random((seed * 1000) + (round * 10) + teller);
#pragma warning restore CA5394
        try
        {
            while (true)
            {
                try
                {
                    await tell(random);
                }
                catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.ServiceUnavailable)
                {
                    // The host lives and asks for patience; whoever asked goes on with the next thing.
                    await Task.Delay(100);
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            // The host is dead, or the round is over; what was not answered was not acknowledged.
        }
    }

    private async Task GaugesAsync(LiveApi api, int round, Random random, CancellationToken cancellationToken)
    {
        var township = _townships[(round + random.Next(2)) % _townships.Length];
        var step = _steps[township] = _steps.GetValueOrDefault(township) + 1;
        if (_start + (step * Step) > TimeProvider.System.GetUtcNow()) await Task.Delay(Timeout.Infinite, cancellationToken);
        var at = _start + (step * Step);
        var readings = district.Sensors.Where(x => x.Kind == "road-water-depth" && x.TownshipId == township && random.Next(3) > 0)
            .SelectMany(x => new[] { -7, -1 }.Select(minutes => new { sensorId = x.Id, at = at.AddMinutes(minutes), value = DepthsM[step % DepthsM.Length] }))
            .ToArray();
        if (readings.Length > 0) await PostAsync(api, "readings", new { readings }, cancellationToken);
        await Task.Delay(random.Next(300), cancellationToken);
    }

    private async Task CrewsAsync(LiveApi api, Random random, CancellationToken cancellationToken)
    {
        var held = (await Ownership.HeldAsync(api, cancellationToken)).ToArray();
        foreach (var (key, order) in held.Where(x => x.Value.Progress != OrderProgress.Reserved).OrderBy(_ => random.Next()).Take(40))
        {
            OrderProgress? next = order.Progress switch
            {
                OrderProgress.Ordered => random.Next(10) switch { 0 => OrderProgress.Declined, < 8 => OrderProgress.Acknowledged, _ => null },
                OrderProgress.Acknowledged => OrderProgress.EnRoute,
                OrderProgress.EnRoute => OrderProgress.OnScene,
                OrderProgress.Returning => OrderProgress.Returned,
                _ => null,
            };
            if (next is { } progress) await ReportAsync(api, key.Resource, key.Order, progress, cancellationToken);
        }

        await Task.Delay(20, cancellationToken);
    }

    private async Task DutyOfficerAsync(LiveApi api, Random random, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"call-{Interlocked.Increment(ref _calls)}");
        var township = district.Townships[random.Next(district.Townships.Count)];
        var (status, body) = await PostAsync(
            api,
            "incidents",
            new { commandId = id, domain = "flood", kind = "waterlogging", townshipId = township.Id, source = "119", text = "门前积水", place = new { lon = township.Centre.Lon, lat = township.Centre.Lat } },
            cancellationToken);
        if (status == HttpStatusCode.OK)
        {
            using var answer = JsonDocument.Parse(body);
            acknowledged.Command(id, answer.RootElement.GetProperty("incidentId").GetString()!);
        }

        foreach (var incident in (await api.IncidentsAsync(cancellationToken)).OrderBy(_ => random.Next()).Take(2))
        {
            if (incident.Stage == IncidentStage.Reported) await CommandAsync(api, incident.Id, "verify", "seen", cancellationToken);
            if (incident.Stage == IncidentStage.Closed) continue;
            await CommandAsync(api, incident.Id, "addFact", "水还在涨", cancellationToken);
            foreach (var waiting in incident.Orders.Where(x => x.AwaitsCommander))
                await CommandAsync(api, incident.Id, "confirm", "the township agrees", cancellationToken, waiting.Id);
            var running = incident.Orders.Where(x => x.Holds() && x.ReleasedAt is null).ToArray();
            if (running.Length > 0 && random.Next(2) == 0)
                await CommandAsync(api, incident.Id, "refuse", "needed elsewhere", cancellationToken, running[random.Next(running.Length)].Id);
        }
    }

    private async Task CommandAsync(
        LiveApi api, string incident, string kind, string reason, CancellationToken cancellationToken, string? order = null)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{kind}-{Interlocked.Increment(ref _calls)}");
        var (status, _) = await PostAsync(api, $"incidents/{incident}{(order is null ? "" : $"/orders/{order}")}:{kind}", new { commandId = id, reason }, cancellationToken);
        if (status == HttpStatusCode.OK && kind == "addFact") acknowledged.Command(id, incident);
    }

    private async Task ReportAsync(LiveApi api, string resource, string order, OrderProgress progress, CancellationToken cancellationToken)
    {
        var (status, _) = await PostAsync(
            api, $"resources/{resource}/orders/{order}:report", new { commandId = $"{order}-{progress}", progress = $"ORDER_PROGRESS_{JsonNamingPolicy.SnakeCaseUpper.ConvertName(progress.ToString())}" }, cancellationToken);
        if (status == HttpStatusCode.OK) acknowledged.Progress(resource, order, progress);
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(LiveApi api, string path, object body, CancellationToken cancellationToken)
    {
        var answer = await api.PostAsync(path, body, cancellationToken);
        var isExpected = answer.Status is HttpStatusCode.OK or HttpStatusCode.Conflict || (answer.Status == HttpStatusCode.ServiceUnavailable && hosts > 1);
        if (!isExpected) Surprises.Enqueue($"{path}: {(int)answer.Status} {answer.Body}");
        return answer;
    }
}
