using System.Globalization;
using System.Net;
using System.Text.Json;
using Haimen.Host.Tests.Storage;
using Haimen.Host.Tests.Warnings.Channels;

namespace Haimen.Cluster.Tests.Live;

/// <summary>A host that is killed while a webhook has not answered yet.</summary>
[Collection(LiveHosts.Collection)]
public sealed class KilledDeliveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = LiveApi.NewClient();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_message_whose_delivery_was_cut_off_goes_out_again_under_the_same_id()
    {
        await using var listener = await HttpListenerOnLoopback.StartAsync();
        var (came, url) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), HaimenProcess.FreeUrl());
        listener.Answer = async x =>
        {
            came.TrySetResult();
            await Task.Delay(Timeout.Infinite, x.RequestAborted);
        };
        string[] arguments = ["--data", Path.Combine(_folder.Path, "data"), "--silo-port", HaimenProcess.FreePort().ToString(CultureInfo.InvariantCulture), "--channels", Write(listener.Url)];
        var api = new LiveApi(_http, url);
        string warning;
        using (var host = HaimenProcess.Serve(arguments, url, LiveHosts.Impatient))
        {
            await host.ReadyAsync(_http, Cancellation);
            warning = await IssueAsync(api);
            await came.Task.WaitAsync(Cancellation);
            await host.KillAsync();
        }

        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        listener.Answer = x =>
        {
            x.Response.StatusCode = 204;
            taken.TrySetResult();
            return Task.CompletedTask;
        };
        using (var host = HaimenProcess.Serve(arguments, url, LiveHosts.Impatient))
        {
            await host.ReadyAsync(_http, Cancellation);
            await taken.Task.WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
            while (await StateAsync(url, warning) != "DELIVERY_STATE_DELIVERED") await Task.Delay(20, Cancellation);
            Assert.DoesNotContain("whsec_", host.Said + host.Complained, StringComparison.Ordinal);
        }

        Assert.True(listener.Requests.Count >= 2);
        Assert.Single(listener.Requests.Select(x => x.Headers["webhook-id"]).Distinct());
        Assert.Single(listener.Requests.Select(x => x.Text).Distinct());
    }

    private string Write(string url)
    {
        File.WriteAllText(Path.Combine(_folder.Path, "key"), "whsec_YW4gZXhhbXBsZTsgbWFrZSB5b3VyIG93biEh");
        var file = Path.Combine(_folder.Path, "channels.yaml");
        File.WriteAllText(file, $"recipients: [{{ id: platform, name: 平台, channel: webhook, address: \"{url}/in\", secretFile: key }}]\n");
        return file;
    }

    private static async Task<string> IssueAsync(LiveApi api)
    {
        var words = new { zh = "暴雨黄色预警", en = "Rainstorm, yellow" };
        var content = new { kind = "rainstorm", townshipIds = new[] { "changle" }, colour = "HAZARD_GRADE_YELLOW", headline = words, instruction = words };
        var (status, body) = await api.PostAsync("warnings", new { commandId = "draft", reason = "radar", content }, Cancellation);
        Assert.True(status == HttpStatusCode.OK, body);
        using var drafted = JsonDocument.Parse(body);
        var id = drafted.RootElement.GetProperty("warningId").GetString()!;
        (status, body) = await api.PostAsync($"warnings/{id}:issue", new { commandId = "issue", reason = "radar" }, Cancellation);
        Assert.True(status == HttpStatusCode.OK, body);
        return id;
    }

    private async Task<string?> StateAsync(string url, string warning)
    {
        using var answer = JsonDocument.Parse(await _http.GetStringAsync(new Uri($"{url}/v1/realms/live/warnings/{warning}/deliveries"), Cancellation));
        return Assert.Single(answer.RootElement.GetProperty("deliveries").EnumerateArray()).GetProperty("state").GetString();
    }
}
