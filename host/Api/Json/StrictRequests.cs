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
        foreach (var (name, values) in context.Request.Query) CheckParameter(request, name, values);
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
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            throw Refusal.Bad($"the body cannot be read as {request.Name}: {e.Message}");
        }
    }

    private static void CheckParameter(MessageDescriptor message, string path, Microsoft.Extensions.Primitives.StringValues values)
    {
        var at = message;
        FieldDescriptor? leaf = null;
        foreach (var part in path.Split('.'))
        {
            leaf = at?.Fields.InDeclarationOrder().FirstOrDefault(x => x.JsonName == part || x.Name == part)
                ?? throw Refusal.UnknownField(path, string.Join(", ", message.Fields.InDeclarationOrder().Select(x => x.JsonName)));
            at = leaf.FieldType == FieldType.Message ? leaf.MessageType : null;
        }

        if (at is not null) throw Refusal.UnknownField(path, string.Join(", ", at.Fields.InDeclarationOrder().Select(x => $"{path}.{x.JsonName}")));
        if (values.Count > 1 && !leaf!.IsRepeated) throw Refusal.Field(path, values.ToString(), "said once");
        foreach (var value in values) CheckValue(path, leaf!, value ?? "");
    }

    private static void CheckValue(string path, FieldDescriptor field, string value)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        var allowed = field.FieldType switch
        {
            FieldType.Int32 when !int.TryParse(value, invariant, out _) => "a whole number",
            FieldType.Int64 when !long.TryParse(value, invariant, out _) => "a whole number",
            FieldType.Double when !double.TryParse(value, invariant, out var number) || !double.IsFinite(number) => "a number",
            FieldType.Bool when value is not ("true" or "false") => "true or false",
            FieldType.Enum when field.EnumType.FindValueByName(value) is null => $"one of {string.Join(", ", field.EnumType.Values.Select(x => x.Name))}",
            _ => null,
        };
        if (allowed is not null) throw Refusal.Field(path, value, allowed);
    }
}
