using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents;
using Haimen.Grains.Travel;
using Haimen.Host.Drills;
using Haimen.Host.Hosting;
using Haimen.Host.Plugins;
using Haimen.Host.Seeding;
using Haimen.Host.Storage;
using Microsoft.Extensions.Options;

namespace Haimen.Host.CommandLine;

/// <summary><c>serve</c>: the command centre's host. It is what the program does without a command.</summary>
internal static class ServeCommand
{
    /// <summary>What stops the store is told in one line by the refusal; its own stack traces are for those who ask.</summary>
    private static LogLevel StoreLogging => Environment.GetEnvironmentVariable("HAIMEN_TRACE") is null ? LogLevel.None : LogLevel.Warning;

    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Makes the command, and gives the root the same options and action.</summary>
    public static Command Create(RootCommand root)
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen; loopback only.", DefaultValueFactory = _ => DefaultUrl, HelpName = "URL" };
        var grpcUrl = new Option<string?>("--grpc-url") { Description = "Where to serve gRPC, loopback only; none for nowhere. Default: the port after that of --urls. gRPC-web and JSON are on --urls.", HelpName = "URL" };
        var siloPort = new Option<int>("--silo-port") { Description = "TCP port of the silo; a restarted host must come back on the same.", DefaultValueFactory = _ => SiloPorts.Fixed.Silo, HelpName = "PORT" };
        var drill = new Option<string?>("--drill") { Description = "Run a drill beside the live realm, in a realm of its own.", HelpName = "FILE" };
        var speed = HostOptions.Speed("60", "Speed of the drill. Default: 60, a minute a second.");
        var seed = HostOptions.Seed();
        var (data, redis, plugins, district) = (HostOptions.Data(), HostOptions.Redis(), HostOptions.Plugins(), HostOptions.District());
        var life = new PluginLifeOptions();
        var command = new Command(
            "serve",
            """
            Serve the live realm: silo, store, health, dashboard and the JSON surface.
            Ctrl+C or SIGTERM stops it gracefully; killed, it resumes where it was.
            With HAIMEN_TRAVEL__OSRMURL=http://… live travel times come from an OSRM server.

            Examples:
              serve
              serve --redis 127.0.0.1:6379
              serve --drill seeds/drills/plum-rain.yaml --speed 600
            """);
        foreach (var target in new[] { command, root })
        {
            foreach (var option in (Option[])[urls, grpcUrl, siloPort, data, redis, plugins, .. life.All, district, drill, speed, seed]) target.Options.Add(option);
            target.SetAction(ServeAsync);
        }

        return command;

        async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellationToken)
        {
            var started = Stopwatch.GetTimestamp();
            var url = Loopback("--urls", parsed.GetRequiredValue(urls));
            EnsureFree("--urls", url);
            var grpc = parsed.GetValue(grpcUrl) switch
            {
                "none" => null,
                { } given => Loopback("--grpc-url", given),
                null => PortAfter(url),
            };
            if (grpc is not null) EnsureFree("--grpc-url", grpc);
            var ground = DistrictLoader.Load(parsed.GetRequiredValue(district));
            var dataFolder = parsed.GetValue(data) ?? StoreOptions.DefaultDataFolder;
            using var lifeLogging = LoggerFactory.Create(x => x.AddSimpleConsole(HostLogging.OneLine));
            using var domains = await PluginLife.OpenAsync(
                life.Read(parsed, parsed.GetRequiredValue(plugins), dataFolder), TimeProvider.System, lifeLogging.CreateLogger<PluginLife>());
            var scenario = parsed.GetValue(drill) is { } file
                ? DrillScenarioLoader.Load(file, DistrictSetup.ScopeOf(ground, domains.Catalog.All.Select(x => x.Descriptor)))
                : null;
            using var logging = LoggerFactory.Create(x => x.AddSimpleConsole(HostLogging.OneLine).SetMinimumLevel(StoreLogging));
            await using var store = await Store.OpenAsync(
                new StoreOptions
                {
                    DataFolder = dataFolder,
                    Redis = parsed.GetValue(redis),
                    Ports = SiloPorts.Fixed with { Silo = parsed.GetValue(siloPort) },
                },
                logging,
                cancellationToken);
            foreach (var warning in store.Warnings) await Console.Error.WriteLineAsync($"Warning: {warning}");

            await using var app = CommandCentre.Build(store, ground, domains, url, grpc);
            CheckSettings(app.Services);
            if (scenario is not null)
            {
                var number = parsed.GetValue(seed) ?? scenario.Seed;
                app.Services.GetRequiredService<DrillsUnderWay>().Prepare(
                    grains => new DrillRun(grains, DrillRun.NewRealm(scenario, number), scenario, number, HostOptions.ReadSpeed(parsed.GetRequiredValue(speed))!.Value));
            }

            return await store.UseAsync(async () =>
            {
                await StartAsync(app, url, cancellationToken);
                Console.WriteLine(string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"Serving {ground.NameZh} / {ground.NameEn} on {url} after {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s (health: {url}/health/ready, dashboard: {url}/dashboard/, gRPC: {grpc ?? "none"})"));
                await StopAsync(app, cancellationToken);
                return ExitCode.Done;
            });
        }
    }

    private static async Task StartAsync(WebApplication app, string url, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw Taken("--urls", url);
        }
    }

    /// <summary>Waits for the end. Where actors are still busy after the patience that the host has, it ends all the same: what was acknowledged is durable.</summary>
    private static async Task StopAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.WaitForShutdownAsync(cancellationToken);
        }
        catch (Exception e) when (e is OperationCanceledException || e is AggregateException { InnerException: OperationCanceledException })
        {
            Console.WriteLine("Some actors were still busy; what they had not finished goes on at the next start.");
        }
    }

    /// <summary>Refuses what operators set by environment variables and cannot be used.</summary>
    private static void CheckSettings(IServiceProvider services)
    {
        try
        {
            _ = services.GetRequiredService<IOptions<IncidentOptions>>().Value;
            _ = services.GetRequiredService<IOptions<DispatchOptions>>().Value;
            _ = services.GetRequiredService<IOptions<DispatchPolicyOptions>>().Value;
            _ = services.GetRequiredService<IOptions<TravelOptions>>().Value;
            _ = services.GetRequiredService<IOptions<GreatCircleTravelOptions>>().Value;
        }
        catch (Exception e) when (e is OptionsValidationException or InvalidOperationException)
        {
            throw new InputRefusedException(e.Message.ReplaceLineEndings(" "));
        }
    }

    /// <summary>Refuses a port that another process listens on, before a store is opened for nothing.</summary>
    private static void EnsureFree(string option, string url)
    {
        var uri = new Uri(url);
        using var listener = new TcpListener(IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) ? address : IPAddress.Loopback, uri.Port);
        try
        {
            listener.Start();
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw Taken(option, url);
        }
        catch (SocketException e)
        {
            throw new InputRefusedException($"{option}: cannot listen on {url}: {e.Message}");
        }
    }

    /// <summary>The address next to one; port 65535 has none.</summary>
    private static string PortAfter(string url)
    {
        var uri = new Uri(url);
        return uri.Port < 65535 ? $"http://{uri.Host}:{uri.Port + 1}" : throw new InputRefusedException("--grpc-url: must be given, for no port comes after that of --urls");
    }

    private static InputRefusedException Taken(string option, string url) =>
        new($"{option}: {url} is taken by another process; stop it (is a host already serving?) or choose another port");

    /// <summary>An address that only this machine reaches: there is no sign-in yet.</summary>
    private static string Loopback(string option, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.AbsolutePath != "/")
            throw new InputRefusedException($"{option}: '{url}' is not allowed; must be one address like {DefaultUrl}");
        if (uri.Host != "localhost" && !(IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)))
            throw new InputRefusedException($"{option}: '{url}' is not allowed; must be on loopback (127.0.0.1, localhost or [::1])");
        return $"http://{uri.Authority}";
    }
}
