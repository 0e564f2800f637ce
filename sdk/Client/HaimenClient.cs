using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Haimen.Client.V1;

namespace Haimen.Client;

/// <summary>
/// A command centre as programs reach it. One client is enough for a process: it is safe to use from many threads and keeps one connection.
/// </summary>
public sealed class HaimenClient : IDisposable
{
    private readonly GrpcChannel _channel;

    /// <summary>Makes a client; the first call connects.</summary>
    /// <param name="options">Where to, and how.</param>
    /// <exception cref="ArgumentException">A token would go over the network in clear text.</exception>
    public HaimenClient(HaimenClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var secure = options.Address.Scheme == Uri.UriSchemeHttps;
        if (options.Token is not null && !secure && !options.Address.IsLoopback)
            throw new ArgumentException($"Address: {options.Address} is not allowed with a token; must be https, or on loopback", nameof(options));
        _channel = GrpcChannel.ForAddress(options.Address, new GrpcChannelOptions
        {
            HttpHandler = options.Handler,
            HttpVersion = options.HttpVersion,
            ServiceConfig = Retries.Of(options.MaxAttempts),
            // Only on loopback, which the check above sees to.
            UnsafeUseInsecureChannelCallCredentials = !secure,
        });
        var calls = _channel.Intercept(new CallDefaults(options));
        Registry = new(calls);
        Incidents = new(calls);
        Resources = new(calls);
        Sensing = new(calls);
        Situation = new(calls);
        Warnings = new(calls);
        Catalog = new(calls);
        Plugins = new(calls);
        Drills = new(calls);
        Identity = new(calls);
        Audit = new(calls);
        Feed = new(calls);
    }

    /// <summary>What the district consists of.</summary>
    public RegistryService.RegistryServiceClient Registry { get; }

    /// <summary>Incidents and the commands to them.</summary>
    public IncidentService.IncidentServiceClient Incidents { get; }

    /// <summary>Teams, depots and shelters.</summary>
    public ResourceService.ResourceServiceClient Resources { get; }

    /// <summary>Readings in, and what was read last.</summary>
    public SensingService.SensingServiceClient Sensing { get; }

    /// <summary>How townships, villages, enterprises, assets and roads stand.</summary>
    public SituationService.SituationServiceClient Situation { get; }

    /// <summary>Warnings to the public.</summary>
    public WarningService.WarningServiceClient Warnings { get; }

    /// <summary>Hazard domains and their models.</summary>
    public CatalogService.CatalogServiceClient Catalog { get; }

    /// <summary>Plugins, for the operator.</summary>
    public PluginService.PluginServiceClient Plugins { get; }

    /// <summary>The drill under way.</summary>
    public DrillService.DrillServiceClient Drills { get; }

    /// <summary>Signing in, and the accounts.</summary>
    public IdentityService.IdentityServiceClient Identity { get; }

    /// <summary>What was asked of the command centre and what was refused.</summary>
    public AuditService.AuditServiceClient Audit { get; }

    /// <summary>What changes in a realm, as it changes; <see cref="FeedWatch"/> comes back by itself where the connection is lost.</summary>
    public FeedService.FeedServiceClient Feed { get; }

    /// <inheritdoc/>
    public void Dispose() => _channel.Dispose();
}
