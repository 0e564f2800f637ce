using Haimen.Grains.Storage;
using Haimen.Host.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Orleans.Serialization;
using StackExchange.Redis;

namespace Haimen.Host.Api;

/// <summary>Turns a refused request into problem details (RFC 9457) that say what, where and what is allowed.</summary>
internal sealed class ApiExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var detail = exception switch
        {
            BadHttpRequestException { InnerException: { } inner } => inner.Message,
            BadHttpRequestException or ArgumentException or StoreRefusedException => exception.Message,
            OrleansException or TimeoutException or DueShardTakenException or RedisException or CodecNotFoundException =>
                "An actor did not answer, for a host of the cluster has gone or is overburdened; whether the request took effect is unknown. Send it again with the same id.",
            _ => null,
        };
        if (detail is null) return false;
        httpContext.Response.StatusCode = exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            StoreRefusedException or OrleansException or TimeoutException or DueShardTakenException or RedisException or CodecNotFoundException => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status400BadRequest,
        };
        if (exception is not StoreRefusedException && httpContext.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "1";
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails { Title = "The request was refused.", Detail = detail.ReplaceLineEndings(" ") },
        });
    }
}
