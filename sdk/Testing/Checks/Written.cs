using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Answers as text, to be compared: equal answers give equal texts.</summary>
internal static class Written
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(), new SortedFiguresConverter() },
    };

    public static string Of(object answer) => JsonSerializer.Serialize(answer, answer.GetType(), Options);
}
