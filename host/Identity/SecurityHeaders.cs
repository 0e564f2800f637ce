namespace Haimen.Host.Identity;

/// <summary>What a browser is told of every answer: not to guess types, not to show it in a frame, not to send the address on, not to keep what belongs to someone.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Scripts come from this host alone. Styles may stand in the page, for the map and the charts set them on elements; pictures may be made by scripts
    /// (data, blob), and so may the map's workers.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; child-src blob:; connect-src 'self'; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The pages of others' making, the dashboard and the reference, have scripts of their own in the page.</summary>
    private const string OthersPages =
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; font-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Puts them on every answer.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(self)";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            var path = context.Request.Path;
            headers.ContentSecurityPolicy = path.StartsWithSegments("/dashboard") || path.StartsWithSegments("/docs") || path.StartsWithSegments("/v1") ? OthersPages : ContentSecurityPolicy;
            if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
            if (path.StartsWithSegments("/v1") && headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
