using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Rpc;
using Grpc.Core;

namespace Haimen.Host.Api.Json;

/// <summary>A gRPC refusal as problem details (RFC 9457).</summary>
internal static class Problems
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(HttpContext context, RpcException refusal)
    {
        var status = refusal.GetRpcStatus();
        var problem = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = TitleOf(refusal.StatusCode),
            ["status"] = HttpOf(refusal.StatusCode),
            ["detail"] = refusal.Status.Detail,
            ["code"] = CodeOf(refusal.StatusCode),
        };
        if (status?.GetDetail<ErrorInfo>() is { } info)
        {
            problem["reason"] = info.Reason;
            foreach (var (name, value) in info.Metadata.OrderBy(x => x.Key, StringComparer.Ordinal)) problem[name] = value;
        }

        if (status?.GetDetail<BadRequest>() is { } bad)
            problem["errors"] = new JsonArray([.. bad.FieldViolations.Select(x => new JsonObject { ["field"] = x.Field, ["description"] = x.Description })]);
        context.Response.StatusCode = HttpOf(refusal.StatusCode);
        context.Response.ContentType = "application/problem+json";
        if (status?.GetDetail<RetryInfo>() is { } retry)
            context.Response.Headers.RetryAfter = retry.RetryDelay.Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(problem.ToJsonString(Options), context.RequestAborted);
    }

    /// <summary>What transcoding said by itself.</summary>
    public static RpcException Read(byte[] body, int http)
    {
        var code = http switch { 400 => StatusCode.InvalidArgument, 404 => StatusCode.NotFound, 501 => StatusCode.Unimplemented, 504 => StatusCode.DeadlineExceeded, _ => StatusCode.Internal };
        try
        {
            if (JsonNode.Parse(body) is JsonObject told && told["message"]?.GetValue<string>() is { } message) return new RpcException(new Grpc.Core.Status(code, message));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not one of its messages: the code says what is known.
        }

        return new RpcException(new Grpc.Core.Status(code, "The request could not be read."));
    }

    /// <summary>The HTTP status, as google.rpc.Code gives it; but a command that is refused as things stand conflicts with them.</summary>
    private static int HttpOf(StatusCode code) => code switch
    {
        StatusCode.InvalidArgument or StatusCode.OutOfRange => 400,
        StatusCode.Unauthenticated => 401,
        StatusCode.PermissionDenied => 403,
        StatusCode.NotFound => 404,
        StatusCode.FailedPrecondition or StatusCode.Aborted or StatusCode.AlreadyExists => 409,
        StatusCode.ResourceExhausted => 429,
        StatusCode.Cancelled => 499,
        StatusCode.Unimplemented => 501,
        StatusCode.Unavailable => 503,
        StatusCode.DeadlineExceeded => 504,
        _ => 500,
    };

    private static string TitleOf(StatusCode code) => code switch
    {
        StatusCode.NotFound => "There is no such thing.",
        StatusCode.FailedPrecondition => "The command was refused.",
        StatusCode.Unavailable => "No answer came.",
        StatusCode.Internal or StatusCode.Unknown => "The host failed.",
        _ => "The request was refused.",
    };

    private static string CodeOf(StatusCode code) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(code.ToString());
}
