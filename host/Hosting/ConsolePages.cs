using Microsoft.Extensions.FileProviders;

namespace Haimen.Host.Hosting;

/// <summary>
/// The web console as it was built beside the host, at <c>/</c>. Its pages are open to everyone, for they hold nothing: what they show comes
/// from the contract and wants a token. Where it was not built, <c>/</c> says how to get it.
/// </summary>
internal static class ConsolePages
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "console");

    private static string FirstPage => Path.Combine(Folder, "index.html");

    /// <summary>Gives out the console's scripts, styles and fonts. Their names change with what is in them, so a browser may keep them for good.</summary>
    public static void UseConsole(this WebApplication app)
    {
        if (!File.Exists(FirstPage)) return;
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.Combine(Folder, "assets")),
            RequestPath = "/console/assets",
            OnPrepareResponse = x => x.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
        });
    }

    /// <summary>The first page.</summary>
    public static void MapConsole(this WebApplication app) => app.MapGet("/", (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "no-cache";
        return File.Exists(FirstPage) ? Results.File(FirstPage, "text/html; charset=utf-8") : Results.Content(NotBuilt, "text/html; charset=utf-8");
    });

    private const string NotBuilt =
        """
        <!doctype html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><title>Haimen Actors</title></head>
        <body>
        <h1>指挥中心已运行，但未带控制台 · The command centre runs, without its console</h1>
        <p>构建主机时没有找到 Node。请安装 Node 20.19 或更高版本（含 npm），再次运行 <code>dotnet build</code>，然后重新启动。</p>
        <p lang="en">Node was not found when the host was built. Install Node 20.19 or later with npm, run <code>dotnet build</code> again, and start the host anew.</p>
        <p><a href="/docs">API</a> · <a href="/health/ready">health</a> · <a href="/dashboard/">dashboard</a></p>
        </body>
        </html>
        """;
}
