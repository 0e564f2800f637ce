using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Haimen.Cap;
using Haimen.Grains.Warnings;
using Haimen.Grains.Warnings.Delivery;
using Haimen.Host.Warnings.Channels;

namespace Haimen.Host.Tests.Warnings.Channels;

public sealed class WebhookChannelTests : IAsyncLifetime
{
    private static readonly string[] Attributes = ["specversion", "id", "source", "type", "subject", "datacontenttype"];

    private readonly ChannelFiles _files = new();
    private HttpListenerOnLoopback _listener = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _listener = await HttpListenerOnLoopback.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        _files.Dispose();
    }

    [Fact]
    public async Task A_message_is_a_cloud_event_that_its_key_signs()
    {
        Assert.Equal(DeliveryAttempt.Taken, await SendAsync(Outlets.Warning()));
        var request = Assert.Single(_listener.Requests);
        Assert.Equal(("POST", "/in?x=1"), (request.Method, request.Target));
        Assert.Equal("application/cloudevents+json; charset=utf-8", request.Headers["content-type"]);

        var (id, timestamp) = (request.Headers["webhook-id"], request.Headers["webhook-timestamp"]);
        Assert.Matches("^[A-Za-z0-9_]+$", id);
        Assert.InRange(DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, CultureInfo.InvariantCulture)), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
        var expected = HMACSHA256.HashData(Convert.FromBase64String(ChannelFiles.Key), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{request.Text}"));
        Assert.Equal($"v1,{Convert.ToBase64String(expected)}", request.Headers["webhook-signature"]);

        using var json = JsonDocument.Parse(request.Body);
        var root = json.RootElement;
        Assert.Equal(
            ["1.0", "live.rainstorm-kaifaqu-1.1", "//warnings%40example.org/v1/realms/live/warnings", "haimen.warning.alert", "rainstorm-kaifaqu-1", "application/json"],
            Attributes.Select(x => root.GetProperty(x).GetString()));
        Assert.Equal(Outlets.SentAt, root.GetProperty("time").GetDateTimeOffset());
        var data = root.GetProperty("data");
        Assert.Equal(("red", 1), (data.GetProperty("colour").GetString(), data.GetProperty("number").GetInt32()));
        Assert.Equal("经开区暴雨红色预警\n<&>\"", data.GetProperty("headline").GetProperty("zh").GetString());
        Assert.Equal("live.rainstorm-kaifaqu-1.1", CapReader.Read(data.GetProperty("cap").GetString()!).Identifier);
    }

    [Fact]
    public void A_signature_is_that_of_the_published_example() =>
        // The example of the Standard Webhooks libraries (https://github.com/standard-webhooks/standard-webhooks).
        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSignature.Of([new Secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}""")));

    [Fact]
    public async Task A_repeated_attempt_has_the_same_id_and_another_message_or_recipient_has_another()
    {
        await SendAsync(Outlets.Warning());
        await SendAsync(Outlets.Warning());
        await SendAsync(Outlets.Warning(2, WarningMessageKind.Cancel));
        await SendAsync(Outlets.Warning(), Plan.Replace("id: platform", "id: other", StringComparison.Ordinal), "other");
        string[] ids = [.. _listener.Requests.Select(x => x.Headers["webhook-id"])];
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Contains("haimen.warning.cancel", _listener.Requests.ElementAt(2).Text, StringComparison.Ordinal);
        Assert.Equal(_listener.Requests.ElementAt(0).Body, _listener.Requests.ElementAt(1).Body);
    }

    [Fact]
    public async Task While_a_key_is_renewed_both_sign()
    {
        _files.WriteSecret("key", $"whsec_{ChannelFiles.Key}\nwhsec_{ChannelFiles.OtherKey}\n");
        await SendAsync(Outlets.Warning());
        var signatures = Assert.Single(_listener.Requests).Headers["webhook-signature"].Split(' ');
        Assert.Equal(2, signatures.Distinct().Count(x => x.StartsWith("v1,", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(200, true, false)]
    [InlineData(202, true, false)]
    [InlineData(301, false, true)]
    [InlineData(400, false, true)]
    [InlineData(401, false, true)]
    [InlineData(404, false, true)]
    [InlineData(410, false, true)]
    [InlineData(408, false, false)]
    [InlineData(425, false, false)]
    [InlineData(429, false, false)]
    [InlineData(500, false, false)]
    [InlineData(503, false, false)]
    public async Task What_may_be_taken_later_is_tried_again_and_what_never_will_be_is_given_up(int status, bool delivered, bool final)
    {
        _listener.Say(status, location: $"{_listener.Url}/elsewhere");
        var attempt = await SendAsync(Outlets.Warning());
        Assert.Equal((delivered, final || delivered), (attempt.Delivered, attempt.Final));
        if (!delivered) Assert.StartsWith($"HTTP {status}", attempt.Error, StringComparison.Ordinal);
        Assert.Equal("/in?x=1", Assert.Single(_listener.Requests).Target);
    }

    [Fact]
    public async Task What_the_other_side_asks_for_in_seconds_or_as_a_date_is_heeded()
    {
        _listener.Say(429, "120");
        Assert.Equal(TimeSpan.FromSeconds(120), (await SendAsync(Outlets.Warning())).RetryAfter);
        _listener.Say(503, DateTimeOffset.UtcNow.AddMinutes(5).ToString("R", CultureInfo.InvariantCulture));
        Assert.InRange((await SendAsync(Outlets.Warning())).RetryAfter, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
        _listener.Say(503, DateTimeOffset.UtcNow.AddMinutes(-5).ToString("R", CultureInfo.InvariantCulture));
        Assert.Equal(TimeSpan.Zero, (await SendAsync(Outlets.Warning())).RetryAfter);
    }

    [Fact]
    public async Task Nobody_who_listens_is_tried_again()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        Assert.Equal(DeliveryAttempt.Failed("no connection"), await SendAsync(Outlets.Warning(), Plan.Replace(_listener.Url, $"http://127.0.0.1:{port}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_server_that_speaks_no_tls_is_tried_again_and_gets_nothing_in_clear_text()
    {
        var attempt = await SendAsync(Outlets.Warning(), Plan.Replace("http://", "https://", StringComparison.Ordinal));
        Assert.Equal((false, false), (attempt.Delivered, attempt.Final));
        Assert.Empty(_listener.Requests);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_after_ten_seconds()
    {
        _listener.Answer = x => Task.Delay(Timeout.Infinite, x.RequestAborted);
        var attempt = await SendAsync(Outlets.Warning());
        Assert.Equal(DeliveryAttempt.Failed("no answer within 10 s"), attempt);
    }

    [Fact]
    public async Task A_recipient_that_is_no_longer_configured_is_given_up()
    {
        var attempt = await SendAsync(Outlets.Warning(), Plan, "nobody");
        Assert.True(attempt.Final);
        Assert.Empty(_listener.Requests);
    }

    private string Plan => $$"""
        recipients:
          - { id: platform, name: 平台, channel: webhook, address: "{{_listener.Url}}/in?x=1", secretFile: key }
        """;

    private async Task<DeliveryAttempt> SendAsync(WarningView warning, string? plan = null, string recipient = "platform")
    {
        using var outlets = new Outlets(_files.Load(plan ?? Plan));
        var attempt = await outlets.Outlet.AttemptAsync(warning, recipient, 1, Cancellation);
        Assert.DoesNotContain(ChannelFiles.Key, outlets.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", outlets.Log + attempt.Error, StringComparison.Ordinal);
        Assert.Contains(recipient, outlets.Log, StringComparison.Ordinal);
        return attempt;
    }
}
