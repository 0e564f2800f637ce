using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Haimen.Grains.Incidents;
using Haimen.Grains.Resources;
using Haimen.Grains.Sensing;

namespace Haimen.Cluster.Tests.Live;

/// <summary>The live realm as any client reaches it: JSON over HTTP.</summary>
internal sealed class LiveApi(HttpClient http, string url)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static HttpClient NewClient() => new() { Timeout = TimeSpan.FromSeconds(60) };

    public Task<IncidentView[]> IncidentsAsync(CancellationToken cancellationToken) => GetAsync<IncidentView[]>("incidents", cancellationToken);

    public Task<OrderView[]> OrdersAsync(CancellationToken cancellationToken) => GetAsync<OrderView[]>("orders", cancellationToken);

    public Task<TeamStatus[]> TeamsAsync(CancellationToken cancellationToken) => GetAsync<TeamStatus[]>("teams", cancellationToken);

    public Task<DepotStatus[]> DepotsAsync(CancellationToken cancellationToken) => GetAsync<DepotStatus[]>("depots", cancellationToken);

    public Task<ShelterStatus[]> SheltersAsync(CancellationToken cancellationToken) => GetAsync<ShelterStatus[]>("shelters", cancellationToken);

    public Task<SensorStatus[]> SensorStatusAsync(string kind, string township, CancellationToken cancellationToken) =>
        GetAsync<SensorStatus[]>($"sensors?kind={kind}&township={township}", cancellationToken);

    /// <summary>The whole log of an incident, line by line as it is stored; empty where there is none.</summary>
    public async Task<List<string>> LogAsync(string incidentId, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        for (long? from = 0; from is not null;)
        {
            using var answer = await http.GetAsync(new Uri($"{url}/api/realms/live/incidents/{incidentId}/log?from={from}"), cancellationToken);
            if (answer.StatusCode == HttpStatusCode.NotFound) break;
            answer.EnsureSuccessStatusCode();
            var page = await answer.Content.ReadFromJsonAsync<JsonElement>(Json, cancellationToken);
            lines.AddRange(page.GetProperty("entries").EnumerateArray().Select(x => x.GetRawText()));
            from = page.GetProperty("next") is { ValueKind: JsonValueKind.Number } next ? next.GetInt64() : null;
        }

        return lines;
    }

    /// <summary>Posts; the answer's body is read to its end, so that an answer cut short counts as none.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync(new Uri($"{url}/api/realms/live/{path}"), body, Json, cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Posts a text as it is.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostTextAsync(string path, string body, string type, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, type);
        using var answer = await http.PostAsync(new Uri($"{url}/api/realms/live/{path}"), content, cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    private async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        (await http.GetFromJsonAsync<T>(new Uri($"{url}/api/realms/live/{path}"), Json, cancellationToken))!;
}
