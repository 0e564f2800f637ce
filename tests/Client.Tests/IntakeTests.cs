using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Haimen.Client.V1;
using Grant = Haimen.Grains.Identity.Grant;
using Role = Haimen.Grains.Identity.Role;

namespace Haimen.Client.Tests;

/// <summary>Readings by the other doors: with mosquitto's own clients, curl's form of SenML, and a socket that says what ships say.</summary>
public sealed class IntakeTests(ServingCentre centre)
{
    private const string Sensor = "rain-changle-02";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static long Seconds => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    [Fact]
    public async Task A_message_of_mosquitto_is_graded_when_it_is_acknowledged()
    {
        var token = await centre.NewServiceAsync("gauge-1", new Grant { Role = Role.Device });
        var at = Seconds - 60;
        var (code, said) = await MosquittoAsync("gauge-1", token, $"haimen/live/sensors/{Sensor}/readings", $$"""[{"t":{{at}},"v":0.2}]""");
        Assert.True(code == 0, said);
        var latest = await centre.Client.Sensing.GetLatestAsync(new GetLatestRequest { SensorId = Sensor }, cancellationToken: Cancellation);
        Assert.True(latest.At.Seconds >= at);
    }

    [Fact]
    public async Task A_poison_message_is_parked_and_the_next_one_is_taken()
    {
        var token = await centre.NewServiceAsync("gauge-2", new Grant { Role = Role.Device });
        var before = centre.Parked.Total;
        Assert.Equal(0, (await MosquittoAsync("gauge-2", token, $"haimen/live/sensors/{Sensor}/readings", "poison")).Code);
        Assert.Equal(0, (await MosquittoAsync("gauge-2", token, "haimen/drill-x/readings", "[]")).Code);
        var parked = centre.Parked.List();
        Assert.Equal(before + 2, centre.Parked.Total);
        Assert.Equal("gauge-2", parked[^1].By);
        Assert.Contains("drill-x", parked[^1].Reason, StringComparison.Ordinal);
        Assert.Equal(0, (await MosquittoAsync("gauge-2", token, "haimen/live/readings", $$"""{"sensorId":"{{Sensor}}","at":"{{TimeProvider.System.GetUtcNow():O}}","value":0.1}""")).Code);
        Assert.Equal(before + 2, centre.Parked.Total);
    }

    [Fact]
    public async Task A_wrong_token_is_not_let_in_and_a_device_of_one_township_says_nothing_of_another()
    {
        Assert.NotEqual(0, (await MosquittoAsync("gauge-1", "ha1.x.y.z", "haimen/live/readings", "[]")).Code);
        var token = await centre.NewServiceAsync("gauge-3", new Grant { Role = Role.Device, Townships = ["haimengang"] });
        var before = centre.Parked.Total;
        await MosquittoAsync("gauge-3", token, $"haimen/live/sensors/{Sensor}/readings", "[{\"v\":1}]");
        Assert.Equal(before + 1, centre.Parked.Total);
        Assert.Contains("haimengang", centre.Parked.List()[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Senml_over_http_is_taken_as_json_and_refused_with_the_reason()
    {
        using var good = new StringContent($$"""[{"bn":"{{Sensor}}","bt":{{Seconds - 120}},"v":0.3}]""", Encoding.UTF8, "application/senml+json");
        using var taken = await centre.Http.PostAsync(new Uri("/v1/senml", UriKind.Relative), good, Cancellation);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        foreach (var (body, type) in new[] { ("[{\"v\":", "application/senml+json"), ("\u0001\u0002", "application/senml+cbor"), ("[]", "text/plain"), ("[]", "application/senml+json") })
        {
            using var bad = new StringContent(body, Encoding.UTF8, type);
            using var refused = await centre.Http.PostAsync(new Uri("/v1/senml", UriKind.Relative), bad, Cancellation);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        }
    }

    /// <summary>Two reports of 412800000, which is vessel-001, at two places, made for this test; the receiver puts the time to them.</summary>
    [Fact]
    public async Task A_vessel_is_where_her_transponder_says()
    {
        using var socket = new UdpClient();
        var (lon, lat) = (121.9, 32.2);
        var sentence = Sentence(412_800_000, lon, lat);
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            // UDP has no acknowledgement; the same sentence again is thinned.
            await socket.SendAsync(Encoding.ASCII.GetBytes(sentence + "\r\n"), "127.0.0.1", centre.AisPort, Cancellation);
            var status = await centre.Client.Situation.GetAssetStatusAsync(new GetAssetStatusRequest { AssetId = "vessel-001" }, cancellationToken: Cancellation);
            if (Math.Abs(status.Place.Lon - lon) < 0.001 && Math.Abs(status.Place.Lat - lat) < 0.001) return;
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(90), $"She is at {status.Place}.");
            await Task.Delay(500, Cancellation);
        }
    }

    /// <summary>A class B position report (message 18 of ITU-R M.1371) as a sentence, armoured by hand.</summary>
    private static string Sentence(int mmsi, double lon, double lat)
    {
        var bits = new StringBuilder();
        void Put(long value, int width) => bits.Append(Convert.ToString(value & ((1L << width) - 1), 2).PadLeft(width, '0'));
        Put(18, 6);
        Put(0, 2);
        Put(mmsi, 30);
        Put(0, 8);
        Put(50, 10);
        Put(1, 1);
        Put((long)Math.Round(lon * 600_000), 28);
        Put((long)Math.Round(lat * 600_000), 27);
        Put(900, 12);
        Put(90, 9);
        Put(30, 6);
        Put(0, 168 - bits.Length);
        var payload = string.Concat(bits.ToString().Chunk(6).Select(x => Convert.ToInt32(new string(x), 2)).Select(x => (char)(x < 40 ? x + 48 : x + 56)));
        var body = $"AIVDM,1,1,,B,{payload},0";
        return $"!{body}*{body.Aggregate(0, (x, c) => x ^ c):X2}";
    }

    private async Task<(int Code, string Said)> MosquittoAsync(string user, string token, string topic, string payload)
    {
        var start = new ProcessStartInfo(
            "mosquitto_pub", ["-h", "127.0.0.1", "-p", $"{centre.MqttPort}", "-u", user, "-P", token, "-q", "1", "-V", "mqttv5", "-t", topic, "-m", payload])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(Patience);
        var said = await process.StandardError.ReadToEndAsync(patience.Token) + await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, said);
    }
}
