using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Haimen.Grains.Drills;

namespace Haimen.Host.Drills.Reports;

/// <summary>A report as JSON: camel case, enums in kebab case, times as UTC with a <c>Z</c>, in the order of the record, so that equal drills give equal text.</summary>
internal static class DrillReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new UtcConverter() },
    };

    /// <summary>The report as text.</summary>
    public static string Write(DrillReport report) => JsonSerializer.Serialize(report, Options) + "\n";

    /// <summary>A report from its text.</summary>
    /// <exception cref="JsonException">It is no report.</exception>
    public static DrillReport Read(string json) => JsonSerializer.Deserialize<DrillReport>(json, Options) ?? throw new JsonException("the report is null");

    private sealed class UtcConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset().ToUniversalTime();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
    }
}
