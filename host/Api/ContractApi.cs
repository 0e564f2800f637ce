using System.Security.Cryptography.X509Certificates;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Json;
using Haimen.Host.Api.OpenApi;
using Haimen.Host.Api.Search;
using Haimen.Host.Api.Services;
using Haimen.Host.Feed;
using Haimen.Host.Identity;
using Haimen.Host.Identity.Policies;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Scalar.AspNetCore;

namespace Haimen.Host.Api;

/// <summary>The contract <c>haimen.v1</c>: gRPC, gRPC-web and JSON over HTTP, by the same services.</summary>
internal static class ContractApi
{
    /// <summary>The largest body of anything but a stream.</summary>
    private const long MostBytesOfARequest = 16 * 1024 * 1024;

    public static void AddContract(this WebApplicationBuilder builder)
    {
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = StrictRequests.MostBytes;
            grpc.Interceptors.Add<RefusalInterceptor>();
            grpc.Interceptors.Add<PolicyInterceptor>();
        }).AddJsonTranscoding(json => json.TypeRegistry = Problems.Details);
        builder.Services.AddGrpcReflection();
        builder.Services.AddSingleton<NameIndex>();
    }

    /// <summary>
    /// Listens. HTTP/2 in clear text cannot share a port with HTTP/1.1, for nothing tells a client which of the two is spoken there; so
    /// gRPC has a port of its own there. gRPC-web and JSON are on the first. With a certificate all three share one.
    /// </summary>
    public static void ListenOn(this WebApplicationBuilder builder, string url, string? grpcUrl, X509Certificate2? certificate)
    {
        builder.WebHost.UseUrls(grpcUrl is null ? [url] : [url, grpcUrl]);
        var port = grpcUrl is null ? -1 : new Uri(grpcUrl).Port;
        var secure = url.StartsWith("https:", StringComparison.Ordinal);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // A batch of readings over gRPC comes as one message; nothing else is as large.
            kestrel.Limits.MaxRequestBodySize = MostBytesOfARequest;
            kestrel.ConfigureEndpointDefaults(
                x => x.Protocols = x.IPEndPoint?.Port == port ? HttpProtocols.Http2 : secure ? HttpProtocols.Http1AndHttp2 : HttpProtocols.Http1);
            if (certificate is not null) kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
        });
        if (certificate is not null) builder.WebHost.UseKestrelHttpsConfiguration();
    }

    public static void UseContract(this WebApplication app)
    {
        app.UseRouting();
        app.UseIdentity();
        app.UseGrpcWeb(new GrpcWebOptions { DefaultEnabled = true });
        app.UseMiddleware<ProblemAnswers>();
    }

    public static void MapContract(this WebApplication app)
    {
        app.MapGrpcService<RegistryApi>();
        app.MapGrpcService<IncidentsApi>();
        app.MapGrpcService<ResourcesApi>();
        app.MapGrpcService<SensingApi>();
        app.MapGrpcService<SituationApi>();
        app.MapGrpcService<WarningsApi>();
        app.MapGrpcService<CatalogApi>();
        app.MapGrpcService<PluginOrdersApi>();
        app.MapGrpcService<DrillsApi>();
        app.MapGrpcService<IdentityApi>();
        app.MapGrpcService<AuditApi>();
        app.MapGrpcService<FeedApi>();
        app.MapFeedEvents();
        app.MapGrpcReflectionService();
        var document = new Lazy<string>(() => ContractDocument.Create().ToJsonString());
        app.MapGet("/openapi/v1.json", () => TypedResults.Content(document.Value, "application/json"));
        // The page and its script come from the host: it works where there is no internet.
        app.MapScalarApiReference("/docs", docs => docs.WithTitle("Haimen Actors").DisableDefaultFonts());
    }
}
