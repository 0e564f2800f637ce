using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.Core;

namespace Haimen.Host.Api.Json;

/// <summary>A gRPC refusal as problem details (RFC 9457).</summary>
internal static class Problems
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a refusal can carry.</summary>
    public static TypeRegistry Details { get; } = TypeRegistry.FromFiles(ErrorDetailsReflection.Descriptor);

    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithTypeRegistry(Details));

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

    /// <summary>The refusal that transcoding wrote, as JSON of a google.rpc.Status.</summary>
    public static RpcException Read(byte[] body)
    {
        try
        {
            return Parser.Parse<Google.Rpc.Status>(System.Text.Encoding.UTF8.GetString(body)).ToRpcException();
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or InvalidOperationException)
        {
            return new RpcException(new Grpc.Core.Status(StatusCode.Internal, "The host failed; its log says why."));
        }
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
        StatusCode.Unauthenticated => "Nobody has signed in.",
        StatusCode.PermissionDenied => "This is not allowed.",
        StatusCode.NotFound => "There is no such thing.",
        StatusCode.FailedPrecondition => "The command was refused.",
        StatusCode.Unavailable => "No answer came.",
        StatusCode.Internal or StatusCode.Unknown => "The host failed.",
        _ => "The request was refused.",
    };

    private static string CodeOf(StatusCode code) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(code.ToString());
}
