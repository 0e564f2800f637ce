using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Haimen.Grains.Incidents.State;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.Log;

/// <summary>
/// The JSON of logs and snapshots. Generated at build, so the order of properties is that of the source;
/// text stays readable (Chinese is not escaped), line breaks are always escaped.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    WriteIndented = false)]
[JsonSerializable(typeof(IncidentEntry))]
[JsonSerializable(typeof(IncidentState))]
[JsonSerializable(typeof(IReadOnlyList<FootprintFrame>))]
internal sealed partial class IncidentJson : JsonSerializerContext
{
    static IncidentJson() => Default = new IncidentJson(new JsonSerializerOptions(s_defaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
