using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;

namespace Haimen.Host.Api.OpenApi;

/// <summary>The contract's messages as JSON Schema (2020-12, as OpenAPI 3.1 has it), as transcoding writes and reads them.</summary>
internal sealed class ContractSchemas(ContractComments comments)
{
    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);

    /// <summary>All that was referred to.</summary>
    public JsonObject All => new([.. _schemas.Select(x => KeyValuePair.Create<string, JsonNode?>(x.Key, x.Value.DeepClone()))]);

    /// <summary>Refers to a message, and keeps its schema.</summary>
    public JsonObject Refer(MessageDescriptor message)
    {
        if (!_schemas.ContainsKey(message.Name))
        {
            _schemas[message.Name] = new JsonObject();
            _schemas[message.Name] = Object(message, message.Fields.InDeclarationOrder());
        }

        return new JsonObject { ["$ref"] = $"#/components/schemas/{message.Name}" };
    }

    /// <summary>An object of some of a message's fields.</summary>
    public JsonObject Object(MessageDescriptor message, IEnumerable<FieldDescriptor> fields) => new()
    {
        ["type"] = "object",
        ["description"] = comments[message.FullName],
        ["properties"] = new JsonObject([.. fields.Select(x => KeyValuePair.Create<string, JsonNode?>(x.JsonName, Field(x)))]),
        ["additionalProperties"] = false,
    };

    /// <summary>A field, with its comment.</summary>
    public JsonObject Field(FieldDescriptor field)
    {
        var one = field.IsMap ? new JsonObject { ["type"] = "object", ["additionalProperties"] = Type(field.MessageType.Fields[2]) } : Type(field);
        var schema = field is { IsRepeated: true, IsMap: false } ? new JsonObject { ["type"] = "array", ["items"] = one } : one;
        schema["description"] = comments[field.FullName];
        return schema;
    }

    private JsonObject Type(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => new JsonObject { ["type"] = "string" },
        FieldType.Bytes => new JsonObject { ["type"] = "string", ["contentEncoding"] = "base64" },
        FieldType.Bool => new JsonObject { ["type"] = "boolean" },
        FieldType.Int32 => new JsonObject { ["type"] = "integer", ["format"] = "int32" },
        FieldType.Int64 => new JsonObject { ["type"] = "integer", ["format"] = "int64" },
        FieldType.Double => new JsonObject { ["type"] = "number", ["format"] = "double" },
        FieldType.Enum => Refer(field.EnumType),
        FieldType.Message when field.MessageType.FullName == "google.protobuf.Timestamp" => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
        FieldType.Message when field.MessageType.FullName == "google.protobuf.Duration" => new JsonObject { ["type"] = "string", ["pattern"] = "^-?[0-9]+([.][0-9]{1,9})?s$" },
        FieldType.Message when field.MessageType.FullName == "google.protobuf.Struct" => new JsonObject { ["type"] = "object" },
        FieldType.Message => Refer(field.MessageType),
        _ => throw new NotSupportedException($"{field.FullName} is {field.FieldType}, which has no JSON form here yet"),
    };

    private JsonObject Refer(EnumDescriptor x)
    {
        _schemas[x.Name] = new JsonObject
        {
            ["type"] = "string",
            ["description"] = $"{comments[x.FullName]} {string.Join(' ', x.Values.Select(v => $"{v.Name}: {comments[$"{x.FullName}.{v.Name}"]}"))}",
            ["enum"] = new JsonArray([.. x.Values.Select(v => JsonValue.Create(v.Name))]),
        };
        return new JsonObject { ["$ref"] = $"#/components/schemas/{x.Name}" };
    }
}
