using System.Text.Json.Serialization;

namespace Haimen.Grains.Incidents.Log;

/// <summary>The JSON of a replay's result.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(ReplayResult))]
internal sealed partial class ReplayJson : JsonSerializerContext;
