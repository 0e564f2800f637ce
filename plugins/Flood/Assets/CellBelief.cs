using System.Buffers;
using System.Text.Json;
using Haimen.Flood.Drainage;
using Haimen.Hazards;

namespace Haimen.Flood.Assets;

/// <summary>What the domain believes of a cell between two updates, kept as versioned JSON.</summary>
internal record struct CellBelief
{
    private const int Version = 1;

    /// <summary>Its water.</summary>
    public CellWater Water;

    /// <summary>Rain of the last interval, m/s: carried on, fading, where every gauge is silent.</summary>
    public double RainMS;

    /// <summary>Outer stage last heard of, m.</summary>
    public double OuterStageM;

    /// <summary>Whether any outer stage was ever heard of.</summary>
    public bool KnowsOuterStage;

    /// <summary>The grade in force.</summary>
    public HazardGrade Grade;

    /// <summary>Reads a state; null, a damaged state or one of another version starts from dry ground.</summary>
    /// <param name="json">The state as last written.</param>
    public static CellBelief Read(string? json)
    {
        var belief = default(CellBelief);
        if (json is null) return belief;
        Span<byte> buffer = stackalloc byte[512];
        if (!System.Text.Encoding.UTF8.TryGetBytes(json, buffer, out var length)) return belief;
        try
        {
            return Parse(buffer[..length]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return default;
        }
    }

    private static CellBelief Parse(ReadOnlySpan<byte> json)
    {
        var belief = default(CellBelief);
        var reader = new Utf8JsonReader(json);
        var version = 0;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var name = reader.ValueSpan.Length > 0 ? (char)reader.ValueSpan[0] : ' ';
            reader.Read();
            if (reader.TokenType != JsonTokenType.Number) continue;
            var value = reader.GetDouble();
            if (!double.IsFinite(value)) return default;
            if (name != 'o' && value < 0) return default;
            switch (name)
            {
                case 'v': version = (int)value; break;
                case 'a': belief.Water.Surface.PlainM = value; break;
                case 'b': belief.Water.Surface.StoringM = value; break;
                case 'c': belief.Water.Surface.PerviousM = value; break;
                case 'h': belief.Water.Surface.HortonS = value; break;
                case 'p': belief.Water.PondM3 = value; break;
                case 'r': belief.RainMS = value; break;
                case 'o': (belief.OuterStageM, belief.KnowsOuterStage) = (value, true); break;
                case 'g': belief.Grade = (HazardGrade)(int)value; break;
            }
        }

        return version == Version && belief.Grade <= HazardGrade.Red ? belief : default;
    }

    /// <summary>Writes the state: a, b, c depths on the three sub-areas, h Horton position, p pond, r rain, o outer stage, g grade.</summary>
    public readonly string Write()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v"u8, Version);
            WriteUnlessZero(writer, "a"u8, Water.Surface.PlainM);
            WriteUnlessZero(writer, "b"u8, Water.Surface.StoringM);
            WriteUnlessZero(writer, "c"u8, Water.Surface.PerviousM);
            WriteUnlessZero(writer, "h"u8, Water.Surface.HortonS);
            WriteUnlessZero(writer, "p"u8, Water.PondM3);
            WriteUnlessZero(writer, "r"u8, RainMS);
            if (KnowsOuterStage) writer.WriteNumber("o"u8, OuterStageM);
            if (Grade != HazardGrade.Normal) writer.WriteNumber("g"u8, (int)Grade);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteUnlessZero(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double value)
    {
        if (value != 0) writer.WriteNumber(name, value);
    }
}
