using System.Text;
using System.Text.Json;
using Google.Protobuf;
using Haimen.Client.V1;
using Haimen.Host.Intake.SenMl;

namespace Haimen.Host.Intake.Mqtt;

/// <summary>Reads what a device published: readings as JSON, or SenML as JSON or CBOR, told apart by how they begin.</summary>
internal static class MqttPayload
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(false));

    /// <summary>Makes readings of it.</summary>
    /// <param name="payload">The bytes.</param>
    /// <param name="sensorId">The sensor that the topic names; null for the topic of batches.</param>
    /// <param name="now">The time of what says none.</param>
    /// <exception cref="SenMlException">It cannot be read; the message says why.</exception>
    public static PostReadingsRequest Read(ReadOnlyMemory<byte> payload, string? sensorId, DateTimeOffset now)
    {
        if (payload.Length == 0) throw new SenMlException("is empty");
        var first = payload.Span.TrimStart(" \t\r\n"u8);
        if (first.Length == 0 || first[0] is not ((byte)'[' or (byte)'{')) return SenMlPack.ToReadings(SenMlCbor.Read(payload), now, sensorId);
        return IsSenMl(payload) ? SenMlPack.ToReadings(SenMlJson.Read(payload), now, sensorId) : Json(payload, sensorId);
    }

    private static bool IsSenMl(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return document.RootElement.ValueKind == JsonValueKind.Array
                && !document.RootElement.EnumerateArray().Any(x => x.ValueKind == JsonValueKind.Object && (x.TryGetProperty("value", out _) || x.TryGetProperty("at", out _)));
        }
        catch (JsonException e)
        {
            throw new SenMlException($"not JSON: {e.Message}");
        }
    }

    /// <summary>A reading, an array of them, or a batch as the contract has it.</summary>
    private static PostReadingsRequest Json(ReadOnlyMemory<byte> payload, string? sensorId)
    {
        var text = Encoding.UTF8.GetString(payload.Span).Trim();
        if (text[0] == '[') text = $"{{\"readings\":{text}}}";
        else if (!text.Contains("\"readings\"", StringComparison.Ordinal)) text = $"{{\"readings\":[{text}]}}";
        PostReadingsRequest request;
        try
        {
            request = Parser.Parse<PostReadingsRequest>(text);
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            throw new SenMlException($"cannot be read as readings: {e.Message}");
        }

        if (request.Realm.Length > 0) throw new SenMlException("realm: the topic says it");
        foreach (var reading in request.Readings)
        {
            if (sensorId is null) continue;
            if (reading.SensorId.Length > 0 && reading.SensorId != sensorId) throw new SenMlException($"sensorId: is '{reading.SensorId}', but the topic says '{sensorId}'");
            reading.SensorId = sensorId;
        }

        return request;
    }
}
