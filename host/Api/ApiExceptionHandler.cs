using System.Net.Sockets;
using Haimen.Grains.Storage;
using Haimen.Host.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Orleans.Persistence.Redis;
using Orleans.Serialization;
using StackExchange.Redis;

namespace Haimen.Host.Api;

/// <summary>Turns a refused request into problem details (RFC 9457) that say what, where and what is allowed.</summary>
internal sealed class ApiExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    /// <summary>What is said where no actor answered.</summary>
    public const string Unanswered =
        "An actor did not answer, for a host of the cluster has gone or is overburdened; whether the request took effect is unknown. Send it again with the same id.";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var detail = exception switch
        {
            BadHttpRequestException { InnerException: { } inner } => inner.Message,
            BadHttpRequestException or ArgumentException or StoreRefusedException => exception.Message,
            _ when IsUnanswered(exception) => Unanswered,
            _ => null,
        };
        if (detail is null) return false;
        httpContext.Response.StatusCode = exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            StoreRefusedException => StatusCodes.Status503ServiceUnavailable,
            _ when IsUnanswered(exception) => StatusCodes.Status503ServiceUnavailable,
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

    /// <summary>
    /// Whether a host that has gone, or the store, kept an actor from answering. A message that could not be delivered comes back with
    /// its connection's own exception; a read of an actor's state fails as the storage's; and an exception of the store's client cannot
    /// pass between hosts, so that one for which there is no codec comes in its place.
    /// </summary>
    public static bool IsUnanswered(Exception exception) => exception
        is OrleansException or TimeoutException or OperationCanceledException or SocketException or ConnectionResetException
        or DueShardTakenException or RedisException or RedisStorageException or CodecNotFoundException;
}
