using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Haimen.Host.Tests.Warnings.Channels;

/// <summary>A real HTTP server on loopback that writes down each request and answers as a test says.</summary>
internal sealed class HttpListenerOnLoopback : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpListenerOnLoopback(WebApplication app) => _app = app;

    /// <summary>A request as it came.</summary>
    internal sealed record Request(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
    {
        public string Text => System.Text.Encoding.UTF8.GetString(Body);
    }

    public ConcurrentQueue<Request> Requests { get; } = [];

    /// <summary>How it answers; 204 unless a test says otherwise.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = x =>
    {
        x.Response.StatusCode = 204;
        return Task.CompletedTask;
    };

    public string Url => _app.Urls.Single();

    public static async Task<HttpListenerOnLoopback> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var listener = new HttpListenerOnLoopback(app);
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            listener.Requests.Enqueue(new Request(
                context.Request.Method,
                context.Request.Path + context.Request.QueryString.Value,
                context.Request.Headers.ToDictionary(x => x.Key, x => x.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                body.ToArray()));
            await listener.Answer(context);
        });
        await app.StartAsync();
        return listener;
    }

    /// <summary>Has it answer with a status.</summary>
    public void Say(int status, string? retryAfter = null, string? location = null) => Answer = x =>
    {
        x.Response.StatusCode = status;
        if (retryAfter is not null) x.Response.Headers.RetryAfter = retryAfter;
        if (location is not null) x.Response.Headers.Location = location;
        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
