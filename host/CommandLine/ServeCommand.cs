using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents;
using Haimen.Grains.Travel;
using Haimen.Host.Drills;
using Haimen.Host.Hosting;
using Haimen.Host.Identity;
using Haimen.Host.Identity.Transport;
using Haimen.Host.Intake;
using Haimen.Host.Intake.Ais;
using Haimen.Host.Plugins;
using Haimen.Host.Seeding;
using Haimen.Host.Storage;
using Haimen.Host.Warnings;
using Haimen.Host.Warnings.Channels;
using Microsoft.Extensions.Options;
using Endpoint = Haimen.Host.Identity.Transport.Endpoint;

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
        var urls = new Option<string>("--urls") { Description = "Where to listen: on loopback, or anywhere over https with --certificate.", DefaultValueFactory = _ => DefaultUrl, HelpName = "URL" };
        var grpcUrl = new Option<string?>("--grpc-url") { Description = "Where to serve gRPC; none for nowhere. Default: the port after that of --urls; over https the same. gRPC-web and JSON are on --urls.", HelpName = "URL" };
        var siloPort = new Option<int>("--silo-port") { Description = "TCP port of the silo; a restarted host must come back on the same.", DefaultValueFactory = _ => SiloPorts.Fixed.Silo, HelpName = "PORT" };
        var drill = new Option<string?>("--drill") { Description = "Run a drill beside the live realm, in a realm of its own.", HelpName = "FILE" };
        var speed = HostOptions.Speed("60", "Speed of the drill. Default: 60, a minute a second.");
        var seed = HostOptions.Seed();
        var (data, redis, plugins, district) = (HostOptions.Data(), HostOptions.Redis(), HostOptions.Plugins(), HostOptions.District());
        var certificate = new Option<string?>("--certificate") { Description = "The certificate for https: a PEM file, or .pfx.", HelpName = "FILE" };
        var certificateKey = new Option<string?>("--certificate-key") { Description = "Its key, where the PEM file has none.", HelpName = "FILE" };
        var certificatePassword = new Option<string?>("--certificate-password-file") { Description = "The file with the password of either.", HelpName = "FILE" };
        var administrator = new Option<string?>("--administrator-password-file") { Description = "The file with the password of the first administrator, where a program sets the host up. Default: a one-time secret, shown once.", HelpName = "FILE" };
        var mqtt = new Option<string?>("--mqtt-url") { Description = "Where the MQTT broker for readings listens: mqtt://127.0.0.1:1883, or mqtts://0.0.0.0:8883 with --certificate. Default: nowhere.", HelpName = "URL" };
        var ais = new Option<string[]>("--ais") { Description = $"Where AIS sentences of vessels come from, {AisSource.Allowed}; may be given more than once.", HelpName = "URL" };
        var channels = new Option<string?>("--channels") { Description = "Who is told of live warnings, and how: webhooks, mail, text messages. Default: HAIMEN_CHANNELS, else nobody.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("HAIMEN_CHANNELS"), HelpName = "FILE" };
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
              serve --urls https://0.0.0.0:5443 --certificate centre.pem --certificate-key centre.key
              serve --mqtt-url mqtt://127.0.0.1:1883 --ais tcp://192.0.2.7:5631
              serve --channels seeds/channels/example.yaml
              serve --drill seeds/drills/plum-rain.yaml --speed 600
            """);
        foreach (var target in new[] { command, root })
        {
            foreach (var option in (Option[])[urls, grpcUrl, certificate, certificateKey, certificatePassword, administrator, mqtt, ais, channels, siloPort, data, redis, plugins, .. life.All, district, drill, speed, seed]) target.Options.Add(option);
            target.SetAction(ServeAsync);
        }

        return command;

        async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellationToken)
        {
            var started = Stopwatch.GetTimestamp();
            using var shown = parsed.GetValue(certificate) is { } pem ? Certificate.Load(pem, parsed.GetValue(certificateKey), parsed.GetValue(certificatePassword)) : null;
            var intake = new IntakeOptions(
                Endpoint.CheckMqtt("--mqtt-url", parsed.GetValue(mqtt), shown),
                [.. (parsed.GetValue(ais) ?? []).Select(x => AisSource.Read(x) ?? throw new InputRefusedException($"--ais: '{x}' is not allowed; must be {AisSource.Allowed}"))]);
            var password = ReadPassword(parsed.GetValue(administrator));
            var url = Endpoint.Check("--urls", parsed.GetRequiredValue(urls), shown is not null);
            EnsureFree("--urls", url);
            var grpc = parsed.GetValue(grpcUrl) switch
            {
                "none" => null,
                { } given => Endpoint.Check("--grpc-url", given, shown is not null),
                null => url.StartsWith("https:", StringComparison.Ordinal) ? null : PortAfter(url),
            };
            if (grpc is not null) EnsureFree("--grpc-url", grpc);
            var ground = DistrictLoader.Load(parsed.GetRequiredValue(district));
            var plan = parsed.GetValue(channels) is { Length: > 0 } told ? ChannelReader.Read(told, ground) : ChannelPlan.None;
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

            await using var app = CommandCentre.Build(store, ground, domains, url, grpc, shown, intake, plan);
            CheckSettings(app.Services);
            if (scenario is not null)
            {
                var number = parsed.GetValue(seed) ?? scenario.Seed;
                app.Services.GetRequiredService<DrillsUnderWay>().Prepare(scenario, number, HostOptions.ReadSpeed(parsed.GetRequiredValue(speed))!.Value);
            }

            return await store.UseAsync(async () =>
            {
                await StartAsync(app, url, cancellationToken);
                if (await FirstAdministrator.EnsureAsync(app.Services.GetRequiredService<IGrainFactory>(), password, cancellationToken) is { } firstSecret) Console.WriteLine(firstSecret);
                Console.WriteLine(string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"Serving {ground.NameZh} / {ground.NameEn} on {url} after {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s (health: {url}/health/ready, dashboard: {url}/dashboard/, gRPC: {grpc ?? (url.StartsWith("https:", StringComparison.Ordinal) ? url : "none")})"));
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
            if (services.GetRequiredService<IOptions<IdentityOptions>>().Value.Refuse() is { } refusal) throw new InputRefusedException(refusal);
            _ = services.GetRequiredService<IOptions<IncidentOptions>>().Value;
            _ = services.GetRequiredService<IOptions<AlertOptions>>().Value;
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

    private static string? ReadPassword(string? file)
    {
        if (file is null) return null;
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputRefusedException($"--administrator-password-file: '{file}' cannot be read: {e.Message}");
        }
    }
}
