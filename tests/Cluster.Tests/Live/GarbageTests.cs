using System.Globalization;
using System.Net;
using System.Text.Json;
using Haimen.Client.V1;

namespace Haimen.Cluster.Tests.Live;

/// <summary>Rubbish that is posted is answered with what is wrong, and changes nothing.</summary>
[Collection(LiveHosts.Collection)]
public sealed class GarbageTests(ServingHost serving) : IClassFixture<ServingHost>
{
    private const string Sensor = "road-kaifaqu-01";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Now => TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    private static IEnumerable<(string Path, string Body)> Bodies
    {
        get
        {
            var data = new List<(string, string)>();
            foreach (var path in new[] { "readings", "incidents", "resources/fire-kaifaqu-1/orders/o:report", "incidents/flood-kaifaqu-1:verify" })
            {
                foreach (var body in new[] { "", "water", "null", "1", "\"x\"", "{}", "[]", "[null]", "[[]]", "{\"commandId\":", "{\"nonsense\":1}", new string('[', 10_000), "\u0000\uFFFF" })
                    data.Add((path, body));
            }

            foreach (var reading in new[]
            {
                $$"""{"sensorId":"{{Sensor}}","at":"{{Now}}"}""",
                $$"""{"sensorId":"{{Sensor}}","value":0.6}""",
                $$"""{"sensorId":"{{Sensor}}","at":"yesterday","value":0.6}""",
                $$"""{"sensorId":"{{Sensor}}","at":"{{Now}}","value":NaN}""",
                $$"""{"sensorId":"{{Sensor}}","at":"{{Now}}","value":"NaN"}""",
                $$"""{"sensorId":"{{Sensor}}","at":"{{Now}}","value":1e999}""",
                $$"""{"sensorId":"{{Sensor}}","at":"{{Now}}","value":"deep"}""",
                $$"""{"sensorId":"{{Sensor}}","at":"{{Now}}","value":0.6,"unit":"m"}""",
                $$"""{"sensorId":null,"at":"{{Now}}","value":0.6}""",
                $$"""{"sensorId":"","at":"{{Now}}","value":0.6}""",
                $$"""{"sensorId":"{{new string('x', 101)}}","at":"{{Now}}","value":0.6}""",
            })
                data.Add(("readings", $$"""{"readings":[{"sensorId":"{{Sensor}}","at":"{{Now}}","value":0.6},{{reading}}]}"""));

            data.Add(("readings", $$"""{"readings":[{{string.Join(',', Enumerable.Repeat($$"""{"sensorId":"{{Sensor}}","at":"{{Now}}","value":0.6}""", 10_001))}}]}"""));
            data.Add(("incidents", Report(id: "\"~own\"")));
            data.Add(("incidents", Report(id: "null")));
            data.Add(("incidents", Report(domain: "\"plague\"")));
            data.Add(("incidents", Report(kind: "\"frogs\"")));
            data.Add(("incidents", Report(township: "\"atlantis\"")));
            data.Add(("incidents", Report(place: "null")));
            data.Add(("incidents", Report(place: "{\"lon\":121.1}")));
            data.Add(("incidents", Report(place: "{\"lon\":121.1,\"lat\":1e400}")));
            data.Add(("incidents", Report(text: $"\"{new string('x', 2001)}\"")));
            const string Crew = "resources/fire-kaifaqu-1/orders/o:report";
            data.Add(("resources/atlantis/orders/o:report", """{"commandId":"c","progress":"ORDER_PROGRESS_ACKNOWLEDGED"}"""));
            data.Add((Crew, """{"commandId":"c","progress":"flying"}"""));
            data.Add((Crew, """{"commandId":"c","progress":"ORDER_PROGRESS_TIMED_OUT"}"""));
            data.Add((Crew, """{"commandId":"c","progress":"ORDER_PROGRESS_ACKNOWLEDGED"}"""));
            data.Add((Crew, """{"commandId":"c","progress":"ORDER_PROGRESS_ON_SCENE","quantity":-1}"""));
            data.Add(("incidents/nowhere:verify", """{"commandId":"c","reason":"seen"}"""));
            data.Add(("incidents/nowhere:verify", """{"commandId":null,"reason":"seen"}"""));
            data.Add(("incidents/nowhere:pinResource", """{"commandId":"c","reason":"seen","needId":"n"}"""));
            data.Add(("incidents/nowhere:forbidResource", $$"""{"commandId":"c","reason":"seen","resourceId":"{{new string('x', 101)}}"}"""));
            return data;
        }
    }

    [Fact]
    public async Task Rubbish_is_refused_with_a_reason_and_nothing_half_applied()
    {
        foreach (var (path, body) in Bodies)
        {
            var (status, answer) = await serving.Api.PostTextAsync(path, body, "application/json", Cancellation);
            var what = $"{path} {(body.Length > 200 ? body[..200] : body)}: {(int)status} {answer}";
            Assert.True((int)status is >= 400 and < 500, what);
            using var problem = JsonDocument.Parse(answer);
            Assert.True(problem.RootElement.TryGetProperty("detail", out var detail) && detail.GetString() is { Length: > 0 }, what);
        }

        Assert.Empty(await serving.Api.IncidentsAsync(Cancellation));
        Assert.Empty(await Ownership.HeldAsync(serving.Api, Cancellation));
        Assert.DoesNotContain("   at Haimen", serving.Host.Said, StringComparison.Ordinal);
        var road = Assert.Single(await serving.Api.SensorStatusAsync("road-water-depth", "kaifaqu", Cancellation), x => x.SensorId == Sensor);
        Assert.False(road.HasValue);
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_refused_for_its_type()
    {
        var (status, answer) = await serving.Api.PostTextAsync("readings", "[]", "text/plain", Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("application/json", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_readings_those_that_cannot_be_believed_are_named_and_the_others_taken()
    {
        var (status, answer) = await serving.Api.PostTextAsync(
            "readings",
            $$"""{"readings":[{"sensorId":"road-sanxing-01","at":"{{Now}}","value":0.01},{"sensorId":"atlantis","at":"{{Now}}","value":1},{"sensorId":"road-sanxing-02","at":"{{Now}}","value":-3}]}""",
            "application/json",
            Cancellation);
        Assert.True(status == HttpStatusCode.OK, answer);
        var told = PostReadingsResponse.Parser.ParseJson(answer);
        Assert.Equal(1, told.Accepted);
        Assert.Equal([(1L, ReadingOutcome.UnknownSensor), (2L, ReadingOutcome.OutOfRange)], told.Refused.Select(x => (x.Index, x.Outcome)));
    }

    private static string Report(
        string id = "\"r\"", string domain = "\"flood\"", string kind = "\"waterlogging\"", string township = "\"kaifaqu\"",
        string text = "\"water\"", string place = "{\"lon\":121.1,\"lat\":31.9}") =>
        $$"""{"commandId":{{id}},"domain":{{domain}},"kind":{{kind}},"townshipId":{{township}},"source":"119","text":{{text}},"place":{{place}}}""";
}
