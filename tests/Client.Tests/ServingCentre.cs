using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using Haimen.Client.Tests;
using Haimen.Grains.Districts;
using Haimen.Grains.Identity;
using Haimen.Host.Hosting;
using Haimen.Host.Identity;
using Haimen.Host.Identity.Policies;
using Haimen.Host.Intake;
using Haimen.Host.Intake.Ais;
using Haimen.Host.Intake.Mqtt;
using Haimen.Host.Plugins;
using Haimen.Host.Seeding;
using Haimen.Host.Storage;
using Haimen.Host.Tests.Warnings.Channels;
using Haimen.Host.Warnings;
using Haimen.Host.Warnings.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: AssemblyFixture(typeof(ServingCentre))]

namespace Haimen.Client.Tests;

/// <summary>A command centre in this process, as <c>serve</c> starts it, with all domains and the seeds' district.</summary>
public sealed class ServingCentre : IAsyncLifetime
{
    private readonly string _plugins = Directory.CreateTempSubdirectory("haimen-client-").FullName;
    private Store _store = null!;
    private PluginLife _life = null!;
    private WebApplication _app = null!;

    internal HttpClient Http { get; private set; } = null!;

    internal HaimenClient Client { get; private set; } = null!;

    internal Uri GrpcUrl { get; private set; } = null!;

    internal IGrainFactory Grains { get; private set; } = null!;

    internal int MqttPort { get; private set; }

    internal int AisPort { get; private set; }

    /// <summary>What went out of this process by the webhooks of <see cref="ReadChannels"/>; a path with <c>refuses</c> answers 400.</summary>
    internal HttpListenerOnLoopback Outside { get; private set; } = null!;

    internal AlertFactory Alerts => _app.Services.GetRequiredService<AlertFactory>();

    internal ParkedMessages Parked => _app.Services.GetRequiredService<ParkedMessages>();

    internal TouchedTownships Touched => _app.Services.GetRequiredService<TouchedTownships>();

    internal IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>Of an account with every role.</summary>
    internal string Token { get; private set; } = "";

    /// <summary>The first administrator's.</summary>
    internal static string Password => "the river rises at night";

    /// <summary>A channel for calls that are made without a client, with the token of an account with every role.</summary>
    internal GrpcChannel NewChannel() => GrpcChannel.ForAddress(GrpcUrl, new GrpcChannelOptions
    {
        UnsafeUseInsecureChannelCallCredentials = true,
        Credentials = ChannelCredentials.Create(ChannelCredentials.Insecure, CallCredentials.FromInterceptor((_, metadata) =>
        {
            metadata.Add("authorization", $"Bearer {Token}");
            return Task.CompletedTask;
        })),
    });

    internal HaimenClient NewClient(string? token) => new(new HaimenClientOptions { Address = GrpcUrl, Token = token is null ? null : _ => Task.FromResult<string?>(token) });

    /// <summary>Makes an account for a program, and gives its token.</summary>
    internal async Task<string> NewServiceAsync(string name, params Grant[] grants)
    {
        await Grains.GetGrain<IAccountRegisterGrain>(AccountKeys.Register).EnterAsync(name);
        var account = Grains.GetGrain<IAccountGrain>(AccountKeys.Account(name));
        Assert.True((await account.CreateAsync(new AccountDraft { Kind = AccountKind.Service, DisplayName = name, Grants = grants })).Accepted);
        return (await account.IssueTokenAsync("a test", TimeSpan.FromHours(2))).Secret!;
    }

    public async ValueTask InitializeAsync()
    {
        // The tests ask as fast as they can, and sign in wrongly on purpose.
        foreach (var limit in new[] { "REQUESTSPERSECOND", "REQUESTSATONCE", "SIGNINSPERMINUTE" }) Environment.SetEnvironmentVariable($"HAIMEN_IDENTITY__{limit}", "1000000");
        // Tests of drills run side by side.
        Environment.SetEnvironmentVariable("HAIMEN_DRILLS__ATONCE", "4");
        var (url, grpc) = (FreeUrl(), FreeUrl());
        var district = DistrictLoader.Load(Path.Combine(AppContext.BaseDirectory, "seeds", "haimen"));
        _life = await PluginLife.OpenAsync(
            new PluginPolicy { Folder = PluginFolder.Default, Store = _plugins }, TimeProvider.System, NullLogger<PluginLife>.Instance);
        _store = await Store.OpenAsync(StoreOptions.ForOneShot(), NullLoggerFactory.Instance, CancellationToken.None);
        (MqttPort, AisPort) = (new Uri(FreeUrl()).Port, new Uri(FreeUrl()).Port);
        Outside = await HttpListenerOnLoopback.StartAsync();
        Outside.Answer = x =>
        {
            x.Response.StatusCode = x.Request.Path.Value!.Contains("refuses", StringComparison.Ordinal) ? 400 : 204;
            return Task.CompletedTask;
        };
        _app = CommandCentre.Build(
            _store, district, _life, url, grpc, null,
            new IntakeOptions(new MqttOptions(IPAddress.Loopback, MqttPort, null), [new AisSource(true, "127.0.0.1", AisPort)]),
            ReadChannels(district));
        await _app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(url) };
        while (!(await Http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode) await Task.Yield();
        GrpcUrl = new Uri(grpc);
        Grains = _app.Services.GetRequiredService<IGrainFactory>();
        Assert.Null(await FirstAdministrator.EnsureAsync(Grains, Password, CancellationToken.None));
        // A service's token, so that no test that signs out ends the session of the others.
        Token = await NewServiceAsync("tests", [.. Enum.GetValues<Role>().Select(x => new Grant { Role = x })]);
        Http.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        Client = NewClient(Token);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Outside.DisposeAsync();
        await _store.DisposeAsync();
        _life.Dispose();
        Directory.Delete(_plugins, recursive: true);
    }

    /// <summary>Recipients by webhook: one of the whole district, one of Changle and one of Yuelai, which refuses.</summary>
    private ChannelPlan ReadChannels(District district)
    {
        File.WriteAllText(Path.Combine(_plugins, "key"), "whsec_YW4gZXhhbXBsZTsgbWFrZSB5b3VyIG93biEh");
        var file = Path.Combine(_plugins, "channels.yaml");
        File.WriteAllText(file, $$"""
            recipients:
              - { id: all, name: 平台, channel: webhook, address: "{{Outside.Url}}/all", secretFile: key, reach: { changle: 0.7, yuelai: 0.6 } }
              - { id: changle, name: 常乐, channel: webhook, address: "{{Outside.Url}}/changle", secretFile: key, townships: [changle], reach: { changle: 0.96 } }
              - { id: yuelai, name: 悦来, channel: webhook, address: "{{Outside.Url}}/refuses", secretFile: key, townships: [yuelai], reach: { yuelai: 0.99 } }
            """);
        return ChannelReader.Read(file, district);
    }

    private static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
