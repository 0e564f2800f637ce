using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Haimen.Host.Api;

/// <summary>Turns a refused request into problem details (RFC 9457) that say what, where and what is allowed.</summary>
internal sealed class ApiExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var detail = exception switch
        {
            BadHttpRequestException { InnerException: { } inner } => inner.Message,
            BadHttpRequestException or ArgumentException => exception.Message,
            _ => null,
        };
        if (detail is null) return false;
        httpContext.Response.StatusCode = (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails { Title = "The request was refused.", Detail = detail.ReplaceLineEndings(" ") },
        });
    }
}
