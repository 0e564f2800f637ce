using System.Globalization;
using System.Net;
using System.Text.Json;

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
            foreach (var path in new[] { "readings", "reports", "progress", "incidents/flood-kaifaqu-1/commands" })
            {
                foreach (var body in new[] { "", "water", "null", "1", "\"x\"", "{}", "[]", "[null]", "[[]]", "{\"id\":", "{\"nonsense\":1}", new string('[', 10_000), "\u0000\uFFFF" })
                    data.Add((path, body));
            }

            foreach (var reading in new[]
            {
                $$"""{"sensorId":"{{Sensor}}","at":"{{Now}}"}""",
                $$"""{"sensorId":"{{Sensor}}","value":0.6}""",
                $$"""{"sensorId":"{{Sensor}}","at":"yesterday","value":0.6}""",
                $$"""{"sensorId":"{{Sensor}}","at":"{{Now}}","value":NaN}""",
                $$"""{"sensorId":"{{Sensor}}","at":"{{Now}}","value":"deep"}""",
                $$"""{"sensorId":"{{Sensor}}","at":"{{Now}}","value":0.6,"unit":"m"}""",
                $$"""{"sensorId":null,"at":"{{Now}}","value":0.6}""",
                $$"""{"sensorId":"","at":"{{Now}}","value":0.6}""",
                $$"""{"sensorId":"{{new string('x', 101)}}","at":"{{Now}}","value":0.6}""",
            })
                data.Add(("readings", $"[{$$"""{"sensorId":"{{Sensor}}","at":"{{Now}}","value":0.6}"""},{reading}]"));

            data.Add(("readings", $"[{string.Join(',', Enumerable.Repeat($$"""{"sensorId":"{{Sensor}}","at":"{{Now}}","value":0.6}""", 10_001))}]"));
            data.Add(("reports", Report(id: "\"~own\"")));
            data.Add(("reports", Report(id: "null")));
            data.Add(("reports", Report(domain: "\"plague\"")));
            data.Add(("reports", Report(kind: "\"frogs\"")));
            data.Add(("reports", Report(township: "\"atlantis\"")));
            data.Add(("reports", Report(place: "null")));
            data.Add(("reports", Report(place: "{\"lon\":121.1}")));
            data.Add(("reports", Report(place: "{\"lon\":121.1,\"lat\":1e400}")));
            data.Add(("reports", Report(text: $"\"{new string('x', 2001)}\"")));
            data.Add(("progress", """{"resourceId":"atlantis","orderId":"o","progress":"acknowledged"}"""));
            data.Add(("progress", """{"resourceId":"fire-kaifaqu-1","orderId":"o","progress":"flying"}"""));
            data.Add(("progress", """{"resourceId":"fire-kaifaqu-1","orderId":"o","progress":2}"""));
            data.Add(("progress", """{"resourceId":"fire-kaifaqu-1","orderId":"o","progress":"timed-out"}"""));
            data.Add(("progress", """{"resourceId":"fire-kaifaqu-1","orderId":"o","progress":"acknowledged"}"""));
            data.Add(("progress", """{"resourceId":"fire-kaifaqu-1","orderId":null,"progress":"acknowledged"}"""));
            data.Add(("incidents/nowhere/commands", """{"id":"c","kind":"verify","by":"me","reason":"seen"}"""));
            data.Add(("incidents/nowhere/commands", """{"id":"c","kind":99,"by":"me","reason":"seen"}"""));
            data.Add(("incidents/nowhere/commands", """{"id":null,"kind":"verify","by":"me","reason":"seen"}"""));
            data.Add(("incidents/nowhere/commands", """{"id":"c","kind":"verify","by":"","reason":"seen"}"""));
            data.Add(("incidents/nowhere/commands", """{"id":"c","kind":"pin-resource","by":"me","reason":"seen","subject":"n"}"""));
            data.Add(("incidents/nowhere/commands", """{"id":"c","kind":"verify","by":"me","reason":"seen","resource":"fire-kaifaqu-1"}"""));
            data.Add(("incidents/nowhere/commands", $$"""{"id":"c","kind":"forbid-resource","by":"me","reason":"seen","resource":"{{new string('x', 101)}}"}"""));
            data.Add(("incidents/nowhere/commands", $$"""{"id":"c","kind":"refuse-order","by":"me","reason":"seen","subject":"{{new string('x', 201)}}"}"""));
            data.Add(("progress", """{"resourceId":"fire-kaifaqu-1","orderId":"o","progress":"on-scene","quantity":-1}"""));
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
        Assert.Null(road.Latest);
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_refused_for_its_type()
    {
        var (status, _) = await serving.Api.PostTextAsync("readings", "[]", "text/plain", Cancellation);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
    }

    [Fact]
    public async Task Of_many_readings_those_that_cannot_be_believed_are_named_and_the_others_taken()
    {
        var (status, answer) = await serving.Api.PostTextAsync(
            "readings",
            $$"""[{"sensorId":"road-sanxing-01","at":"{{Now}}","value":0.01},{"sensorId":"atlantis","at":"{{Now}}","value":1},{"sensorId":"road-sanxing-02","at":"{{Now}}","value":-3},{"sensorId":"road-sanxing-02","at":"{{Now}}","value":1e999}]""",
            "application/json",
            Cancellation);
        Assert.Equal(HttpStatusCode.OK, status);
        using var told = JsonDocument.Parse(answer);
        Assert.Equal(1, told.RootElement.GetProperty("accepted").GetInt32());
        Assert.Equal(
            ["1 unknown-sensor", "2 out-of-range", "3 out-of-range"],
            told.RootElement.GetProperty("refused").EnumerateArray().Select(x => $"{x.GetProperty("index")} {x.GetProperty("outcome")}"));
    }

    private static string Report(
        string id = "\"r\"", string domain = "\"flood\"", string kind = "\"waterlogging\"", string township = "\"kaifaqu\"",
        string text = "\"water\"", string place = "{\"lon\":121.1,\"lat\":31.9}") =>
        $$"""{"id":{{id}},"domain":{{domain}},"kind":{{kind}},"townshipId":{{township}},"source":"119","text":{{text}},"place":{{place}}}""";
}
