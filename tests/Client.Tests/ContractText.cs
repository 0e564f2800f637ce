using Google.Api;
using Google.Protobuf.Reflection;

namespace Haimen.Client.Tests;

/// <summary>The contract in lines: each says one thing that clients rely on, so that a line that is gone is a promise broken.</summary>
internal static class ContractText
{
    public static IReadOnlyList<string> Lines() =>
    [
        .. Contract.Files.SelectMany(x => x.MessageTypes).SelectMany(OfMessage)
            .Concat(Contract.Files.SelectMany(x => x.EnumTypes).SelectMany(OfEnum))
            .Concat(Contract.Services.SelectMany(x => x.Methods).SelectMany(OfMethod))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The verb and path of a method's HTTP rule; null where it has none.</summary>
    public static (string Verb, string Path, string Body)? RouteOf(MethodDescriptor method)
    {
        if (method.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is not { } rule) return null;
        return rule.PatternCase switch
        {
            HttpRule.PatternOneofCase.Get => ("GET", rule.Get, rule.Body),
            HttpRule.PatternOneofCase.Post => ("POST", rule.Post, rule.Body),
            _ => throw new NotSupportedException($"{method.FullName}: {rule.PatternCase}"),
        };
    }

    private static IEnumerable<string> OfMessage(MessageDescriptor message) => message.Fields.InFieldNumberOrder().Select(x =>
    {
        var type = x.IsMap
            ? $"map<{TypeOf(x.MessageType.Fields[1])}, {TypeOf(x.MessageType.Fields[2])}>"
            : $"{(x.IsRepeated ? "repeated " : x.HasPresence && x.FieldType != FieldType.Message ? "optional " : "")}{TypeOf(x)}";
        return $"message {message.FullName} field {x.FieldNumber} {x.Name} ({x.JsonName}) {type}";
    });

    private static IEnumerable<string> OfEnum(EnumDescriptor x) => x.Values.Select(v => $"enum {x.FullName} value {v.Number} {v.Name}");

    private static IEnumerable<string> OfMethod(MethodDescriptor x)
    {
        yield return $"method {x.FullName} takes {(x.IsClientStreaming ? "stream " : "")}{x.InputType.FullName} gives {(x.IsServerStreaming ? "stream " : "")}{x.OutputType.FullName}";
        if (RouteOf(x) is { } route) yield return $"method {x.FullName} is {route.Verb} {route.Path}{(route.Body.Length > 0 ? $" with body {route.Body}" : "")}";
    }

    private static string TypeOf(FieldDescriptor x) => x.FieldType switch
    {
        FieldType.Message => x.MessageType.FullName,
        FieldType.Enum => x.EnumType.FullName,
        _ => x.FieldType.ToString().ToLowerInvariant(),
    };
}
