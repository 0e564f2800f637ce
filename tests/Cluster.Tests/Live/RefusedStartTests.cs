using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Haimen.Host.Tests.Storage;

namespace Haimen.Cluster.Tests.Live;

/// <summary>A host that cannot serve says why in one line, ends with 2, and leaves everything as it was.</summary>
[Collection(LiveHosts.Collection)]
public sealed class RefusedStartTests(ServingHost serving) : IClassFixture<ServingHost>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_data_folder_in_use_is_refused_with_the_process_that_holds_it()
    {
        var line = await RefusalAsync(["--data", serving.Folder, "--silo-port", FreePort()], HaimenProcess.FreeUrl());
        Assert.Contains(serving.Folder, line, StringComparison.Ordinal);
        Assert.Contains(serving.Host.Id.ToString(CultureInfo.InvariantCulture), line, StringComparison.Ordinal);
        await AssertStillServingAsync();
    }

    [Fact]
    public async Task A_taken_http_port_is_refused()
    {
        var line = await RefusalAsync(["--data", _folder.Path, "--silo-port", FreePort()], serving.Host.Url);
        Assert.Contains("--urls", line, StringComparison.Ordinal);
        Assert.Contains("taken", line, StringComparison.Ordinal);
        await AssertStillServingAsync();
    }

    [Fact]
    public async Task A_taken_silo_port_is_refused()
    {
        var port = serving.SiloPort.ToString(CultureInfo.InvariantCulture);
        var line = await RefusalAsync(["--data", _folder.Path, "--silo-port", port], HaimenProcess.FreeUrl());
        Assert.Contains(port, line, StringComparison.Ordinal);
        Assert.Contains("taken", line, StringComparison.Ordinal);
        await AssertStillServingAsync();
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://192.0.2.1:5080")]
    [InlineData("http://*:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5081")]
    public async Task An_address_that_others_can_reach_or_that_is_none_is_refused(string url)
    {
        var line = await RefusalAsync(["--data", _folder.Path, "--silo-port", FreePort()], url);
        Assert.Contains("--urls", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redis_that_does_not_answer_is_refused()
    {
        var redis = $"127.0.0.1:{FreePort()}";
        var line = await RefusalAsync(["--redis", redis, "--silo-port", FreePort()], HaimenProcess.FreeUrl());
        Assert.Contains(redis, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_no_redis_is_refused()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var redis = $"127.0.0.1:{((IPEndPoint)mute.LocalEndpoint).Port}";
        var line = await RefusalAsync(["--redis", redis, "--silo-port", FreePort()], HaimenProcess.FreeUrl());
        Assert.Contains(redis, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_channels_that_cannot_be_used_is_refused_with_where()
    {
        var file = Path.Combine(_folder.Path, "channels.yaml");
        await File.WriteAllTextAsync(file, "recipients: [{ id: duty, name: 值班, channel: fax, address: x }]\n", Cancellation);
        var line = await RefusalAsync(["--data", _folder.Path, "--silo-port", FreePort(), "--channels", file], HaimenProcess.FreeUrl());
        Assert.Contains($"{file}:1: recipients[0].channel: \"fax\" is not allowed; must be one of webhook, smtp, sms", line, StringComparison.Ordinal);
        line = await RefusalAsync(["--data", _folder.Path, "--silo-port", FreePort()], HaimenProcess.FreeUrl(), new Dictionary<string, string> { ["HAIMEN_CHANNELS"] = $"{file}.no" });
        Assert.Contains("the file is missing", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HAIMEN_INCIDENTS__ACKNOWLEDGEWITHIN", "soon")]
    [InlineData("HAIMEN_ALERTS__SENDER", "two words")]
    [InlineData("HAIMEN_INCIDENTS__ACKNOWLEDGEWITHIN", "-00:01:00")]
    [InlineData("HAIMEN_DISPATCH__WALKINGSPEEDKMH", "0")]
    [InlineData("HAIMEN_TRAVEL__OSRMURL", "router:5000")]
    [InlineData("HAIMEN_TRAVEL__OSRMDEADLINE", "soon")]
    public async Task A_setting_that_cannot_be_used_is_refused(string name, string value)
    {
        var line = await RefusalAsync(
            ["--data", _folder.Path, "--silo-port", FreePort()], HaimenProcess.FreeUrl(), new Dictionary<string, string> { [name] = value });
        Assert.Contains(name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..].Split("__")[0], line, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(64)]
    public async Task A_disk_that_is_full_at_the_start_is_refused(int blocks)
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no /bin/sh to limit file sizes with.");
        // As on a disk with so little room: no file grows beyond a number of 512-byte blocks, and the write fails, not the process.
        string[] limited =
        [
            "/bin/sh", "-c", $"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"", "sh",
            .. HaimenProcess.Command, "serve", "--urls", HaimenProcess.FreeUrl(), "--data", _folder.Path, "--silo-port", FreePort(),
        ];
        using var host = HaimenProcess.Start(limited, "", new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" });
        var line = await RefusalAsync(host);
        Assert.Contains(_folder.Path, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_fills_up_while_serving_ends_the_host_with_2_and_what_it_acknowledged_is_kept()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no /bin/sh to limit file sizes with.");
        var acknowledged = new Acknowledged();
        var url = HaimenProcess.FreeUrl();
        var api = new LiveApi(serving.Http, url);
        string[] serve = ["serve", "--urls", url, .. HaimenProcess.Administrator, "--data", _folder.Path, "--silo-port", FreePort()];
        using (var host = HaimenProcess.Start(
            ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 8192; exec \"$@\"", "sh", .. HaimenProcess.Command, .. serve],
            url,
            HaimenProcess.WithoutLimits(new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" })))
        {
            await host.ReadyAsync(serving.Http, Cancellation);
            await ReportUntilRefusedAsync(api, acknowledged);
            var code = await host.EndAsync(Patience, Cancellation);
            Assert.True(code == 2, $"It ended with {code}: {host.Complained}{host.Said}");
            Assert.Contains("can no longer be written", Assert.Single(host.Complained.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }

        Assert.True(acknowledged.Commands > 0);
        using (var host = HaimenProcess.Start([.. HaimenProcess.Command, .. serve], url))
        {
            await host.ReadyAsync(serving.Http, Cancellation);
            await acknowledged.CheckAsync(api, Cancellation);
        }
    }

    private static async Task ReportUntilRefusedAsync(LiveApi api, Acknowledged acknowledged)
    {
        for (var call = 1; ; call++)
        {
            Assert.True(call < 5_000, "The disk does not fill up.");
            try
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"call-{call}");
                var (status, body) = await api.PostAsync(
                    "incidents",
                    new { commandId = id, domain = "flood", kind = "waterlogging", townshipId = "sanxing", source = "119", text = new string('水', 600), place = new { lon = 121.1, lat = 31.96 } },
                    Cancellation);
                if (status != HttpStatusCode.OK) return;
                acknowledged.Command(id, System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("incidentId").GetString()!);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private static string FreePort() => HaimenProcess.FreePort().ToString(CultureInfo.InvariantCulture);

    private static async Task<string> RefusalAsync(string[] arguments, string url, IReadOnlyDictionary<string, string>? settings = null)
    {
        using var host = HaimenProcess.Serve(arguments, url, settings);
        return await RefusalAsync(host);
    }

    private static async Task<string> RefusalAsync(HaimenProcess host)
    {
        var code = await host.EndAsync(Patience, Cancellation);
        Assert.True(code == 2, $"It ended with {code}: {host.Complained}{host.Said}");
        Assert.DoesNotContain("   at ", host.Complained + host.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Serving ", host.Said, StringComparison.Ordinal);
        return Assert.Single(host.Complained.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task AssertStillServingAsync()
    {
        Assert.False(serving.Host.HasExited);
        using var answer = await serving.Http.GetAsync(new Uri($"{serving.Host.Url}/health/ready"), Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
