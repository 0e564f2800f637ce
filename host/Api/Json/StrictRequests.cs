using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Haimen.Host.Api.Calls;

namespace Haimen.Host.Api.Json;

/// <summary>
/// Refuses what a JSON request says that the contract does not know. Transcoding passes over it, and a field that someone misspelt
/// would be lost without a word: a reading without its value, a level that is not raised.
/// </summary>
internal static class StrictRequests
{
    /// <summary>The largest body: 10,000 readings written with much air.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(false));

    /// <summary>Checks a request; its body can be read again after.</summary>
    /// <exception cref="RpcException">It is refused.</exception>
    public static async Task CheckAsync(HttpContext context, MessageDescriptor request)
    {
        foreach (var (name, _) in context.Request.Query) CheckPath(request, name);
        if (HttpMethods.IsGet(context.Request.Method)) return;
        if (!context.Request.HasJsonContentType())
            throw Refusal.Field("content-type", context.Request.ContentType, "application/json");
        if (context.Request.ContentLength > MostBytes) throw Refusal.Field("content-length", context.Request.ContentLength, $"at most {MostBytes} bytes");
        context.Request.EnableBuffering(64 * 1024, MostBytes);
        string text;
        try
        {
            using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
            text = await reader.ReadToEndAsync(context.RequestAborted);
        }
        catch (IOException e) when (e is not Microsoft.AspNetCore.Connections.ConnectionResetException)
        {
            throw Refusal.Field("body", null, $"at most {MostBytes} bytes");
        }

        context.Request.Body.Position = 0;
        try
        {
            Parser.Parse(text, request);
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            throw Refusal.Bad($"the body cannot be read as {request.Name}: {e.Message}");
        }
    }

    private static void CheckPath(MessageDescriptor message, string path)
    {
        var at = message;
        foreach (var part in path.Split('.'))
        {
            if (at?.Fields.InDeclarationOrder().FirstOrDefault(x => x.JsonName == part || x.Name == part) is not { } field)
                throw Refusal.Field(path, null, $"one of {string.Join(", ", message.Fields.InDeclarationOrder().Select(x => x.JsonName))}, or left out");
            at = field.FieldType == FieldType.Message ? field.MessageType : null;
        }
    }
}
