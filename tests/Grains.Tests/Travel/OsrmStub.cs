using System.Collections.Concurrent;
using System.Globalization;
using Haimen.Hazards;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Tests.Travel;

/// <summary>A small HTTP server on loopback that answers table requests as a test says. It stands for an OSRM server; it is none.</summary>
internal sealed class OsrmStub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OsrmStub(WebApplication app) => _app = app;

    /// <summary>The addresses asked for, with their queries.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>How it answers.</summary>
    public required Func<HttpContext, Task> Answer { get; set; }

    public string Url => _app.Urls.Single();

    public static async Task<OsrmStub> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var stub = new OsrmStub(app) { Answer = answer };
        app.Run(context =>
        {
            stub.Asked.Enqueue($"{context.Request.Path}{Uri.UnescapeDataString(context.Request.QueryString.Value!)}");
            return stub.Answer(context);
        });
        await app.StartAsync();
        return stub;
    }

    /// <summary>Answers with a status and a text.</summary>
    public static Func<HttpContext, Task> Says(int status, string body) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    };

    /// <summary>Answers each table with a duration that its two places alone decide, every place found where it was asked for.</summary>
    public static Task Table(HttpContext context) => Table(context, (_, _) => 0);

    /// <summary>The same, with how far each place is from a road.</summary>
    public static Task Table(HttpContext context, Func<HttpContext, GeoPoint, double> snapM)
    {
        var places = context.Request.Path.Value!.Split('/')[^1].Split(';').Select(x =>
        {
            var lonLat = Array.ConvertAll(x.Split(','), y => double.Parse(y, CultureInfo.InvariantCulture));
            return new GeoPoint(lonLat[0], lonLat[1]);
        }).ToArray();
        var (sources, destinations) = (Chosen("sources"), Chosen("destinations"));
        return context.Response.WriteAsJsonAsync(new
        {
            code = "Ok",
            sources = sources.Select(x => new { distance = snapM(context, x) }),
            destinations = destinations.Select(x => new { distance = snapM(context, x) }),
            durations = sources.Select(x => destinations.Select(y => Seconds(x, y))),
        }, context.RequestAborted);

        GeoPoint[] Chosen(string name) => [.. context.Request.Query[name].ToString().Split(';').Select(x => places[int.Parse(x, CultureInfo.InvariantCulture)])];
    }

    /// <summary>What <see cref="Table(HttpContext)"/> answers: not the same both ways, as on real roads.</summary>
    public static double Seconds(GeoPoint from, GeoPoint to) => Math.Round((Math.Abs(to.Lon - from.Lon) * 9000) + (Math.Max(0, to.Lat - from.Lat) * 4000), 1);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
