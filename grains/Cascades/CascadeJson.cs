using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Haimen.Grains.Cascades;

/// <summary>The JSON of what passes between domains in wakes. A message that cannot be read, or is of a younger shape, reads as null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    WriteIndented = false)]
[JsonSerializable(typeof(EffectNotice))]
[JsonSerializable(typeof(AnswerNotice))]
internal sealed partial class CascadeJson : JsonSerializerContext
{
    static CascadeJson() => Default = new CascadeJson(new JsonSerializerOptions(s_defaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(EffectNotice notice) => JsonSerializer.Serialize(notice, Default.EffectNotice);

    public static string Write(AnswerNotice notice) => JsonSerializer.Serialize(notice, Default.AnswerNotice);

    public static EffectNotice? ReadEffect(string text) => Read(() => JsonSerializer.Deserialize(text, Default.EffectNotice)) is { V: Cascades.EffectNotice.Shape } x ? x : null;

    public static AnswerNotice? ReadAnswer(string text) => Read(() => JsonSerializer.Deserialize(text, Default.AnswerNotice)) is { V: Cascades.AnswerNotice.Shape } x ? x : null;

    private static T? Read<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
