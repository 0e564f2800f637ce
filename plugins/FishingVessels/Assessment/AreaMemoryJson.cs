using System.Buffers;
using System.Text;
using System.Text.Json;
using Haimen.Hazards;

namespace Haimen.FishingVessels.Assessment;

/// <summary>The memory of an area as versioned JSON. What is not as it should be is left out.</summary>
internal static class AreaMemoryJson
{
    /// <summary>Reads a memory.</summary>
    /// <param name="json">As last written; null at first.</param>
    /// <param name="anyVersion">Whether a memory of another version is read by the names that it shares with this one.</param>
    public static AreaMemory Read(string? json, bool anyVersion = false)
    {
        var memory = new AreaMemory();
        if (json is null) return memory;
        using var document = FishingStates.Parse(json, anyVersion);
        if (document is null) return memory;
        var fields = new StateFields(document.RootElement);
        if (fields.Count("level") is { } level and <= (int)HazardGrade.Red) memory.Level = (HazardGrade)level;
        memory.LowerSince = fields.Instant("lowerSince");
        if (fields.Count("stage") is { } stage and <= (int)RecallStage.CrewsAshore) memory.Stage = (RecallStage)stage;
        memory.StageLowerSince = fields.Instant("stageLowerSince");
        memory.WindAt = fields.Instant("windAt");
        foreach (var need in fields.Object("needs"))
            if (need.Value.ValueKind == JsonValueKind.Number && need.Value.TryGetInt32(out var quantity) && quantity is > 0 and < 1_000_000)
                memory.Needs[need.Name] = quantity;
        foreach (var place in fields.Object("places"))
            if (ReadPlace(place.Value) is { IsValid: true } known)
                memory.SearchPlaces[place.Name] = known;
        return memory;
    }

    /// <summary>Writes a memory.</summary>
    /// <param name="memory">The memory.</param>
    public static string Write(AreaMemory memory)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v"u8, FishingStates.Version);
            if (memory.Level != HazardGrade.Normal) writer.WriteNumber("level"u8, (int)memory.Level);
            if (memory.LowerSince is { } lower) writer.WriteString("lowerSince"u8, lower);
            if (memory.Stage != RecallStage.None) writer.WriteNumber("stage"u8, (int)memory.Stage);
            if (memory.StageLowerSince is { } eased) writer.WriteString("stageLowerSince"u8, eased);
            if (memory.WindAt is { } wind) writer.WriteString("windAt"u8, wind);
            if (memory.Needs.Count > 0)
            {
                writer.WriteStartObject("needs"u8);
                foreach (var (id, quantity) in memory.Needs) writer.WriteNumber(id, quantity);
                writer.WriteEndObject();
            }

            if (memory.SearchPlaces.Count > 0)
            {
                writer.WriteStartObject("places"u8);
                foreach (var (id, place) in memory.SearchPlaces)
                {
                    writer.WriteStartArray(id);
                    writer.WriteNumberValue(place.Lon);
                    writer.WriteNumberValue(place.Lat);
                    writer.WriteEndArray();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static GeoPoint? ReadPlace(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2
        && value[0].ValueKind == JsonValueKind.Number && value[1].ValueKind == JsonValueKind.Number
            ? new GeoPoint(value[0].GetDouble(), value[1].GetDouble()) : null;
}
