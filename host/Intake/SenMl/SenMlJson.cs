using System.Text.Json;

namespace Haimen.Host.Intake.SenMl;

/// <summary>SenML as JSON.</summary>
internal static class SenMlJson
{
    /// <summary>Reads a pack.</summary>
    /// <exception cref="SenMlException">It is none.</exception>
    public static List<SenMlRecord> Read(ReadOnlyMemory<byte> pack)
    {
        try
        {
            using var document = JsonDocument.Parse(pack);
            if (document.RootElement.ValueKind != JsonValueKind.Array) throw new SenMlException("a pack is an array of records");
            return [.. document.RootElement.EnumerateArray().Select(Record)];
        }
        catch (JsonException e)
        {
            throw new SenMlException($"not JSON: {e.Message}");
        }
    }

    private static SenMlRecord Record(JsonElement element, int index)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new SenMlException($"[{index}]: a record is an object");
        var record = new SenMlRecord();
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in element.EnumerateObject())
        {
            if (!labels.Add(field.Name)) throw new SenMlException($"[{index}].{field.Name}: is there twice");
            switch (field.Name)
            {
                case "bn": record.BaseName = Text(field, index); break;
                case "bt": record.BaseTime = Number(field, index); break;
                case "bv": record.BaseValue = Number(field, index); break;
                case "bver": SenMlPack.CheckVersion(Number(field, index), index); break;
                case "n": record.Name = Text(field, index); break;
                case "t": record.Time = Number(field, index); break;
                case "v": record.Value = Number(field, index); break;
                case "vs" or "vb" or "vd" or "s": record.HasOther = true; break;
                default: SenMlPack.CheckUnknown(field.Name, index); break;
            }
        }

        return record;
    }

    private static string Text(JsonProperty field, int index) =>
        field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : throw new SenMlException($"[{index}].{field.Name}: must be a text");

    private static double Number(JsonProperty field, int index) =>
        field.Value.ValueKind == JsonValueKind.Number && field.Value.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw new SenMlException($"[{index}].{field.Name}: must be a number");
}
