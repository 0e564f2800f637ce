using System.Text.Encodings.Web;
using System.Text.Json;
using Haimen.Cap;
using Haimen.Grains.Warnings;
using Haimen.Hazards;

namespace Haimen.Host.Warnings.Channels;

/// <summary>A message as an event of CloudEvents 1.0 in structured JSON (<c>https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md</c>).</summary>
internal static class CloudEvent
{
    public const string MediaType = "application/cloudevents+json";

    /// <summary>Chinese is left as it is; nobody puts this into HTML.</summary>
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it, UTF-8. The same message gives the same bytes.</summary>
    /// <param name="notice">The message.</param>
    public static byte[] Write(Notice notice)
    {
        var (warning, message) = (notice.Warning, notice.Message);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", notice.Alert.Identifier);
            json.WriteString("source", $"//{Uri.EscapeDataString(notice.Alert.Sender)}/v1/realms/live/warnings");
            json.WriteString("type", message.Kind switch { WarningMessageKind.Alert => "haimen.warning.alert", WarningMessageKind.Update => "haimen.warning.update", _ => "haimen.warning.cancel" });
            json.WriteString("time", message.SentAt.UtcDateTime);
            json.WriteString("subject", warning.WarningId);
            json.WriteString("datacontenttype", "application/json");
            json.WriteStartObject("data");
            json.WriteString("warningId", warning.WarningId);
            json.WriteNumber("number", message.Number);
            json.WriteString("kind", message.Content.Kind);
#pragma warning disable CA1308 // The names of colours on the wire are lower case.
            json.WriteString("colour", message.Content.Colour.ToString().ToLowerInvariant());
#pragma warning restore CA1308
            json.WriteStartArray("townshipIds");
            foreach (var township in message.Content.MoreAreaIds.Prepend(message.Content.AreaId)) json.WriteStringValue(township);
            json.WriteEndArray();
            Write(json, "headline", message.Content.Headline);
            Write(json, "instruction", message.Content.Instruction);
            json.WriteString("reason", message.Reason);
            json.WriteString("expiresAt", message.ExpiresAt.UtcDateTime);
            json.WriteString("cap", CapWriter.Write(notice.Alert));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, LocalizedText text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Zh);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }
}
