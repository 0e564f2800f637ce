using System.Text.Json.Nodes;
using Google.Protobuf;
using Grpc.Core;
using Haimen.Host.Identity.Policies;

namespace Haimen.Host.Identity.Audit;

/// <summary>What is written down of a request.</summary>
internal sealed record AuditRecord
{
    private const int LongestRequest = 4000;

    private static readonly string[] Secrets = ["password", "newPassword"];

    /// <summary>Who; <c>nobody</c> without a token.</summary>
    public required string By { get; init; }

    /// <summary>The address that it came from.</summary>
    public required string From { get; init; }

    /// <summary>The operation.</summary>
    public required string Operation { get; init; }

    /// <summary>What became of it.</summary>
    public required AuditStage Stage { get; init; }

    /// <summary>What was asked, without secrets; null where nothing was read.</summary>
    public JsonNode? Request { get; init; }

    /// <summary>Why it was refused.</summary>
    public string? Why { get; init; }

    /// <summary>How many like it were not written down since the last one that was.</summary>
    public int Unwritten { get; init; }

    /// <summary>Of a call of the contract.</summary>
    public static AuditRecord Of(ServerCallContext context, Policy? policy, IMessage? request) =>
        Of(context.GetHttpContext(), policy?.Operation ?? context.Method) with { Request = request is null ? null : Shown(request) };

    /// <summary>Of any request.</summary>
    public static AuditRecord Of(HttpContext context, string operation) => new()
    {
        By = SignedIn.Of(context)?.Name ?? "nobody",
        From = context.Connection.RemoteIpAddress?.ToString() ?? "",
        Operation = operation,
        Stage = AuditStage.Asked,
    };

    private static JsonNode? Shown(IMessage request)
    {
        var node = JsonNode.Parse(JsonFormatter.Default.Format(request));
        if (node is not JsonObject fields) return node;
        foreach (var secret in Secrets.Where(fields.ContainsKey)) fields[secret] = "…";
        var text = fields.ToJsonString();
        return text.Length <= LongestRequest ? fields : JsonValue.Create(string.Concat(text.AsSpan(0, LongestRequest), "…"));
    }
}
