using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Json;
using Haimen.Host.Api.OpenApi;
using Haimen.Host.Api.Search;
using Haimen.Host.Api.Services;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scalar.AspNetCore;

namespace Haimen.Host.Api;

/// <summary>The contract <c>haimen.v1</c>: gRPC, gRPC-web and JSON over HTTP, by the same services.</summary>
internal static class ContractApi
{
    public static void AddContract(this WebApplicationBuilder builder)
    {
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = StrictRequests.MostBytes;
            grpc.Interceptors.Add<RefusalInterceptor>();
        }).AddJsonTranscoding(json => json.TypeRegistry = Problems.Details);
        builder.Services.AddGrpcReflection();
        builder.Services.AddSingleton<NameIndex>();
        builder.Services.TryAddScoped<ICaller, LocalCaller>();
    }

    /// <summary>
    /// Listens. HTTP/2 in clear text cannot share a port with HTTP/1.1, for nothing tells a client which of the two is spoken there; so
    /// gRPC has a port of its own. gRPC-web and JSON are on the first.
    /// </summary>
    public static void ListenOn(this WebApplicationBuilder builder, string url, string? grpcUrl)
    {
        builder.WebHost.UseUrls(grpcUrl is null ? [url] : [url, grpcUrl]);
        if (grpcUrl is null) return;
        var port = new Uri(grpcUrl).Port;
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(
            x => x.Protocols = x.IPEndPoint?.Port == port ? HttpProtocols.Http2 : HttpProtocols.Http1));
    }

    public static void UseContract(this WebApplication app)
    {
        app.UseRouting();
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
        app.MapGrpcReflectionService();
        var document = new Lazy<string>(() => ContractDocument.Create().ToJsonString());
        app.MapGet("/openapi/v1.json", () => TypedResults.Content(document.Value, "application/json"));
        // The page and its script come from the host: it works where there is no internet.
        app.MapScalarApiReference("/docs", docs => docs.WithTitle("Haimen Actors").DisableDefaultFonts());
    }
}
