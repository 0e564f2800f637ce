using System.Text.Json.Nodes;
using Google.Api;
using Google.Protobuf.Reflection;
using Haimen.Client;

namespace Haimen.Host.Api.OpenApi;

/// <summary>The contract's JSON form as OpenAPI 3.1, made from its descriptors and comments, so that it cannot say anything else.</summary>
internal static class ContractDocument
{
    public static JsonObject Create()
    {
        var comments = new ContractComments();
        var schemas = new ContractSchemas(comments);
        var paths = new JsonObject();
        foreach (var method in Contract.Services.SelectMany(x => x.Methods))
        {
            if (method.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is not { } rule) continue;
            var (verb, path) = rule.PatternCase switch
            {
                HttpRule.PatternOneofCase.Get => ("get", rule.Get),
                HttpRule.PatternOneofCase.Post => ("post", rule.Post),
                _ => throw new NotSupportedException($"{method.FullName}: {rule.PatternCase}"),
            };
            var item = paths[path] as JsonObject ?? [];
            paths[path] = item;
            item[verb] = Operation(method, path, rule.Body == "*", comments, schemas);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Haimen Actors",
                ["version"] = "v1",
                ["description"] = "The command centre's contract as JSON over HTTP. The same methods are served over gRPC and gRPC-web. Refusals are problem details (RFC 9457).",
            },
            ["tags"] = new JsonArray([.. Contract.Services.Select(x => new JsonObject { ["name"] = x.Name, ["description"] = comments[x.FullName] })]),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = WithProblem(schemas.All) },
        };
    }

    private static JsonObject Operation(MethodDescriptor method, string path, bool hasBody, ContractComments comments, ContractSchemas schemas)
    {
        var fields = method.InputType.Fields.InDeclarationOrder();
        bool InPath(FieldDescriptor x) => path.Contains($"{{{x.Name}}}", StringComparison.Ordinal);
        var parameters = fields.Where(InPath).Select(x => Parameter(x.Name, "path", schemas.Field(x)));
        if (!hasBody) parameters = parameters.Concat(fields.Where(x => !InPath(x)).SelectMany(x => Query(x, schemas)));
        var operation = new JsonObject
        {
            ["operationId"] = $"{method.Service.Name}_{method.Name}",
            ["tags"] = new JsonArray(method.Service.Name),
            ["summary"] = comments[method.FullName],
            ["parameters"] = new JsonArray([.. parameters]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = comments[method.OutputType.FullName], ["content"] = Content("application/json", schemas.Refer(method.OutputType)) },
                ["default"] = new JsonObject
                {
                    ["description"] = "Refused, with the reason.",
                    ["content"] = Content("application/problem+json", new JsonObject { ["$ref"] = "#/components/schemas/Problem" }),
                },
            },
        };
        if (hasBody)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", schemas.Object(method.InputType, fields.Where(x => !InPath(x)))) };
        return operation;
    }

    private static IEnumerable<JsonObject> Query(FieldDescriptor field, ContractSchemas schemas) =>
        field is { FieldType: FieldType.Message, MessageType.File.Package: "haimen.v1" }
            ? field.MessageType.Fields.InDeclarationOrder().Select(x => Parameter($"{field.JsonName}.{x.JsonName}", "query", schemas.Field(x)))
            : [Parameter(field.JsonName, "query", schemas.Field(field))];

    private static JsonObject Parameter(string name, string place, JsonObject schema)
    {
        var description = schema["description"]?.DeepClone();
        schema.Remove("description");
        return new JsonObject { ["name"] = name, ["in"] = place, ["required"] = place == "path", ["description"] = description, ["schema"] = schema };
    }

    private static JsonObject Content(string type, JsonObject schema) => new() { [type] = new JsonObject { ["schema"] = schema } };

    private static JsonObject WithProblem(JsonObject schemas)
    {
        static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };
        schemas["Problem"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "A refusal (RFC 9457).",
            ["properties"] = new JsonObject
            {
                ["type"] = Text("Always about:blank."),
                ["title"] = Text("What kind of refusal it is."),
                ["status"] = new JsonObject { ["type"] = "integer", ["description"] = "The HTTP status." },
                ["detail"] = Text("What was refused, and what is allowed."),
                ["code"] = Text("The gRPC status, e.g. INVALID_ARGUMENT."),
                ["reason"] = Text("The reason as a word for programs, e.g. FIELD_NOT_ALLOWED."),
                ["field"] = Text("The field that is not as it must be."),
                ["value"] = Text("What it was."),
                ["allowed"] = Text("What it must be."),
            },
        };
        return schemas;
    }
}
