using System.Net;
using System.Net.Http.Json;
using System.Text;
using Google.Protobuf;
using Haimen.Client.V1;

namespace Haimen.Cluster.Tests.Live;

/// <summary>The live realm as any client reaches it: JSON over HTTP.</summary>
internal sealed class LiveApi(HttpClient http, string url)
{
    public static HttpClient NewClient() => new() { Timeout = TimeSpan.FromSeconds(60) };

    public Task<List<Incident>> IncidentsAsync(CancellationToken cancellationToken) =>
        ListAsync("incidents?", ListIncidentsResponse.Parser, x => (x.Incidents, x.NextPageToken), cancellationToken);

    public Task<List<Order>> OrdersAsync(CancellationToken cancellationToken) =>
        ListAsync("orders?", ListOrdersResponse.Parser, x => (x.Orders, x.NextPageToken), cancellationToken);

    public Task<List<TeamStatus>> TeamsAsync(CancellationToken cancellationToken) =>
        ListAsync("teams?", ListTeamStatusesResponse.Parser, x => (x.Teams, x.NextPageToken), cancellationToken);

    public Task<List<DepotStatus>> DepotsAsync(CancellationToken cancellationToken) =>
        ListAsync("depots?", ListDepotStatusesResponse.Parser, x => (x.Depots, x.NextPageToken), cancellationToken);

    public Task<List<ShelterStatus>> SheltersAsync(CancellationToken cancellationToken) =>
        ListAsync("shelters?", ListShelterStatusesResponse.Parser, x => (x.Shelters, x.NextPageToken), cancellationToken);

    public Task<List<SensorStatus>> SensorStatusAsync(string kind, string township, CancellationToken cancellationToken) =>
        ListAsync($"sensors?kind={kind}&townshipId={township}&", ListLatestResponse.Parser, x => (x.Sensors, x.NextPageToken), cancellationToken);

    /// <summary>The whole log of an incident, line by line as it is stored; empty where there is none.</summary>
    public async Task<List<string>> LogAsync(string incidentId, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        for (long? from = 0; from is not null;)
        {
            using var answer = await http.GetAsync(new Uri($"{url}/v1/realms/live/incidents/{incidentId}/timeline?fromVersion={from}"), cancellationToken);
            if (answer.StatusCode == HttpStatusCode.NotFound) break;
            answer.EnsureSuccessStatusCode();
            var page = ListTimelineResponse.Parser.ParseJson(await answer.Content.ReadAsStringAsync(cancellationToken));
            lines.AddRange(page.Entries.Select(x => x.Line));
            from = page.HasNextVersion ? page.NextVersion : null;
        }

        return lines;
    }

    /// <summary>Posts; the answer's body is read to its end, so that an answer cut short counts as none.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync(new Uri($"{url}/v1/realms/live/{path}"), body, cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Posts a text as it is.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostTextAsync(string path, string body, string type, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await http.PostAsync(new Uri($"{url}/v1/realms/live/{path}"), content, cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    private async Task<List<TEntry>> ListAsync<TPage, TEntry>(
        string path, MessageParser<TPage> parser, Func<TPage, (IEnumerable<TEntry> Entries, string Next)> read, CancellationToken cancellationToken)
        where TPage : IMessage<TPage>
    {
        var all = new List<TEntry>();
        for (var token = ""; ;)
        {
            var text = await http.GetStringAsync(new Uri($"{url}/v1/realms/live/{path}pageSize=1000{(token.Length > 0 ? $"&pageToken={token}" : "")}"), cancellationToken);
            (var entries, token) = read(parser.ParseJson(text));
            all.AddRange(entries);
            if (token.Length == 0) return all;
        }
    }
}
