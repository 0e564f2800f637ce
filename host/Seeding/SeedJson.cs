using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Haimen.Hazards;

namespace Haimen.Host.Seeding;

/// <summary>How seed records look as JSON: camel case, enums in kebab case, a place as <c>[lon, lat]</c>, an area as its closed ring.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DistrictDocument))]
[JsonSerializable(typeof(OutlineDocument))]
[JsonSerializable(typeof(CatalogueDocument))]
[JsonSerializable(typeof(TownshipsDocument))]
[JsonSerializable(typeof(VillagesDocument))]
[JsonSerializable(typeof(EnterprisesDocument))]
[JsonSerializable(typeof(SheltersDocument))]
[JsonSerializable(typeof(DepotsDocument))]
[JsonSerializable(typeof(TeamsDocument))]
[JsonSerializable(typeof(SensorsDocument))]
[JsonSerializable(typeof(AssetsDocument))]
[JsonSerializable(typeof(WaterwaysDocument))]
[JsonSerializable(typeof(PartnersDocument))]
internal sealed partial class SeedJson : JsonSerializerContext
{
    /// <summary>The options used for every seed file.</summary>
    public static JsonSerializerOptions Shared { get; } = Create();

    /// <summary>For values that are JSON already: only leaves Chinese as it is.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new SeedJson(),
        };
        options.Converters.Add(new PointConverter());
        options.Converters.Add(new PolygonConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.MakeReadOnly();
        return options;
    }

    private sealed class PointConverter : JsonConverter<GeoPoint>
    {
        public override GeoPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException("A place is written [lon, lat].");
            }

            reader.Read();
            var lon = reader.GetDouble();
            reader.Read();
            var lat = reader.GetDouble();
            reader.Read();
            return reader.TokenType == JsonTokenType.EndArray ? new GeoPoint(lon, lat) : throw new JsonException("A place is written [lon, lat].");
        }

        public override void Write(Utf8JsonWriter writer, GeoPoint value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Lon);
            writer.WriteNumberValue(value.Lat);
            writer.WriteEndArray();
        }
    }

    private sealed class PolygonConverter : JsonConverter<GeoPolygon>
    {
        public override GeoPolygon Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var points = (JsonConverter<GeoPoint>)options.GetConverter(typeof(GeoPoint));
            var ring = new List<GeoPoint>();
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException("An area is written as a closed ring of [lon, lat].");
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                ring.Add(points.Read(ref reader, typeof(GeoPoint), options));
            }

            return new GeoPolygon(ring);
        }

        public override void Write(Utf8JsonWriter writer, GeoPolygon value, JsonSerializerOptions options)
        {
            var points = (JsonConverter<GeoPoint>)options.GetConverter(typeof(GeoPoint));
            writer.WriteStartArray();
            foreach (var point in value.Ring)
            {
                points.Write(writer, point, options);
            }

            writer.WriteEndArray();
        }
    }
}
