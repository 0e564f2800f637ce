using System.Text.Json;
using Haimen.Cap;
using Haimen.Grains.Warnings;
using Haimen.Grains.Warnings.Delivery;
using Haimen.Host.Warnings.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Haimen.Host.Tests.Warnings.Channels;

public sealed class SmsChannelTests : IAsyncLifetime
{
    private const string Chinese = "【海门区应急指挥中心】经开区暴雨红色预警 <&>\"。远离低洼处";

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
    public async Task A_json_gateway_gets_number_text_id_and_secret_as_they_are_and_nothing_else()
    {
        Assert.Equal(DeliveryAttempt.Taken, await SendAsync());
        await SendAsync();
        var request = _listener.Requests.First();
        Assert.Equal(("POST", "/messages", "application/json; charset=utf-8"), (request.Method, request.Target, request.Headers["content-type"]));
        Assert.Equal("Bearer s3cret \"quoted\"", request.Headers["authorization"]);
        using var json = JsonDocument.Parse(request.Body);
        Assert.Equal(
            [("to", ChannelFiles.Phone), ("text", Chinese), ("token", "s3cret \"quoted\"")],
            json.RootElement.EnumerateObject().Where(x => x.Name != "id").Select(x => (x.Name, x.Value.GetString()!)));
        Assert.Equal(request.Text, _listener.Requests.Last().Text);
    }

    [Fact]
    public async Task A_form_and_a_url_are_escaped_as_such()
    {
        var form = Plan.Replace("""'{"to":"{phone}","text":"{text}","id":"{id}","token":"{secret}"}'""", "to={phone}&text={text}&token={secret}\n    contentType: application/x-www-form-urlencoded", StringComparison.Ordinal);
        Assert.True((await SendAsync(form)).Delivered);
        var fields = QueryHelpers.ParseQuery(_listener.Requests.Single().Text);
        Assert.Equal([("to", ChannelFiles.Phone), ("text", Chinese), ("token", "s3cret \"quoted\"")], fields.Select(x => (x.Key, x.Value.ToString())));

        var get = $$"""
            sms:
              town: { url: "{{_listener.Url}}/send?to={phone}&text={text}", method: GET }
            recipients:
              - { id: horn, name: 广播员, channel: sms, via: town, address: "{{ChannelFiles.Phone}}", language: en }
            """;
        Assert.True((await SendAsync(get)).Delivered);
        var request = _listener.Requests.Last();
        fields = QueryHelpers.ParseQuery(request.Target[request.Target.IndexOf('?', StringComparison.Ordinal)..]);
        Assert.Equal(("GET", ChannelFiles.Phone), (request.Method, fields["to"].ToString()));
        Assert.Equal("Development Zone: rainstorm, red. Keep away from low ground (Haimen District emergency command centre)", fields["text"].ToString());
    }

    [Fact]
    public async Task A_gateway_that_answers_200_to_what_it_refuses_is_tried_again()
    {
        var plan = Plan.Replace("secretFile: token", "secretFile: token\n    accepts: '\"code\":0'", StringComparison.Ordinal);
        _listener.Answer = x => x.Response.WriteAsync("""{"code":7,"phone":"+8613900001234"}""");
        Assert.Equal(DeliveryAttempt.Failed("HTTP 200, but its answer is not that of a message taken"), await SendAsync(plan));
        _listener.Answer = x => x.Response.WriteAsync("""{"code":0}""");
        Assert.True((await SendAsync(plan)).Delivered);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    public async Task What_may_be_taken_later_is_tried_again_and_what_never_will_be_is_given_up(int status, bool final)
    {
        _listener.Say(status);
        var attempt = await SendAsync();
        Assert.Equal((false, final), (attempt.Delivered, attempt.Final));
    }

    [Fact]
    public void A_text_that_is_filled_in_is_not_filled_in_again() =>
        Assert.Equal("""{"a":"{secret}","b":"{phone}"}""", SmsTemplate.FillBody("""{"a":"{phone}","b":"{text}"}""", "text/plain", new SmsValues("{secret}", "{phone}", "i", "s")));

    [Fact]
    public void An_end_says_so_and_a_text_that_is_too_long_is_cut()
    {
        var cancel = Outlets.Warning(2, WarningMessageKind.Cancel);
        Assert.Equal("【中心】解除：暴雨红色预警。雨停", SmsChannel.Text(Of(cancel, "暴雨红色预警", description: "雨停"), english: false));
        var cut = SmsChannel.Text(Of(Outlets.Warning(), "暴雨红色预警", instruction: string.Concat(Enumerable.Repeat("🌊", 500))), english: false);
        Assert.InRange(cut.Length, 460, 469);
        Assert.EndsWith("🌊…", cut, StringComparison.Ordinal);
    }

    private static Notice Of(WarningView warning, string headline, string description = "", string instruction = "") => new(warning, new CapAlert
    {
        Identifier = "live.w.1",
        Sender = "warnings@example.org",
        Sent = Outlets.SentAt,
        Status = CapStatus.Actual,
        MessageType = CapMessageType.Alert,
        Scope = CapScope.Public,
        Texts =
        [
            new CapText
            {
                Language = "zh-CN", Categories = [CapCategory.Met], Event = "暴雨", Urgency = CapUrgency.Immediate, Severity = CapSeverity.Extreme, Certainty = CapCertainty.Unknown,
                SenderName = "中心", Headline = headline, Description = description, Instruction = instruction,
            },
        ],
    });

    private string Plan => $$"""
        sms:
          town:
            url: {{_listener.Url}}/messages
            body: '{"to":"{phone}","text":"{text}","id":"{id}","token":"{secret}"}'
            headers: { Authorization: "Bearer {secret}" }
            secretFile: token
        recipients:
          - { id: horn, name: 广播员, channel: sms, via: town, address: "{{ChannelFiles.Phone}}" }
        """;

    private async Task<DeliveryAttempt> SendAsync(string? plan = null)
    {
        using var outlets = new Outlets(_files.Load(plan ?? Plan));
        var attempt = await outlets.Outlet.AttemptAsync(Outlets.Warning(), "horn", 1, Cancellation);
        Assert.DoesNotContain("00001234", outlets.Log + attempt.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", outlets.Log + attempt.Error, StringComparison.Ordinal);
        Assert.Contains("horn", outlets.Log, StringComparison.Ordinal);
        return attempt;
    }
}
