using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Haimen.Grains.Storage;

namespace Haimen.Host.Identity.Audit;

/// <summary>The audit log's lines.</summary>
internal static class AuditChain
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where it is kept: in no realm, so that no list of a realm's incidents has it.</summary>
    public static EventLogKey Key { get; } = new("audit", "commands");

    /// <summary>Chains a record.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="at">When.</param>
    /// <param name="record">The record.</param>
    /// <param name="previous">The hash of the line before; on return that of this one.</param>
    public static string Seal(long number, DateTimeOffset at, AuditRecord record, ref string previous)
    {
        var line = new JsonObject
        {
            ["number"] = number,
            ["at"] = at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["by"] = record.By,
            ["from"] = record.From,
            ["operation"] = record.Operation,
            ["stage"] = JsonNamingPolicy.CamelCase.ConvertName(record.Stage.ToString()),
        };
        if (record.Request is { } request) line["request"] = request.DeepClone();
        if (record.Why is { } why) line["why"] = why;
        if (record.Unwritten > 0) line["unwritten"] = record.Unwritten;
        line["previous"] = previous;
        return HashChain.Close(line.ToJsonString(Readable), out previous);
    }

    /// <summary>Checks a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">The number that it must have.</param>
    /// <param name="previous">The hash that it must follow; on return its own.</param>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static string? Check(string line, long number, ref string previous)
    {
        if (HashChain.Check(line, out var hash) is { } fault) return fault;
        using var document = JsonDocument.Parse(line);
        var said = document.RootElement.GetProperty("number").GetInt64();
        if (said != number) return $"says it is entry {said}";
        var follows = document.RootElement.GetProperty("previous").GetString();
        if (follows != previous) return $"follows hash {follows}, but the entry before has {previous}";
        previous = hash;
        return null;
    }
}
